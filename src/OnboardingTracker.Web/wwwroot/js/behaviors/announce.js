// The one polite live region: says once what the product answered to what the person did, and what the page wants said after something settled in place.
export function connect(region) {
  let said = wanted(), told = "", answered = null;

  function say(sentence) {
    // Emptied first, so that the same words said again are a change, and a moment later, so that a page that has just come is listened to.
    region.textContent = "";
    setTimeout(() => { region.textContent = sentence; }, 50);
  }

  function tell(isAnswer) {
    const notice = noticed(), sentence = wanted();
    const words = [isAnswer || notice !== told ? notice : "", isNews(sentence, said) ? sentence.words : ""].filter(text => text);
    [told, said] = [notice, sentence];
    if (words.length > 0) {
      say(words.join(" "));
    }
  }

  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const isAnswer = ctx.request?.method === "POST" && ctx !== answered;
    answered = ctx;
    tell(isAnswer);
  });
  tell(false);
}

function noticed() {
  return [...document.querySelectorAll("#notices p")].map(notice => notice.textContent.trim()).join(" ");
}

function wanted() {
  const { say = "", of = "" } = document.querySelector("[data-say]")?.dataset ?? {};
  return { words: say, of };
}

// A check that ends as the one before did is news all the same, also when the page has seen nothing of its beginning.
function isNews(sentence, said) {
  return sentence.words !== said.words || sentence.of !== said.of;
}
