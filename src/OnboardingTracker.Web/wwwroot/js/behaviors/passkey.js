// Asks the device for a passkey, or to make one, and sends what it answers with the form around the button. Where the browser can, a passkey is also offered
// in the field of the address; that waits until the button is pressed or the page is left.
export function connect(part) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  const button = part.querySelector("button");
  const trouble = part.querySelector("[role=alert]");
  const form = part.closest("form");
  let waiting = new AbortController();
  part.hidden = false;

  async function options() {
    const answer = await fetch(part.dataset.options, {
      method: "POST",
      body: new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value }),
    });
    if (!answer.ok) throw new Error(`The options were answered with ${answer.status}.`);
    return answer.json();
  }

  async function ask(mediation) {
    // The one of this question: while its options are under way, the button may have begun another.
    const { signal } = waiting;
    const asked = await options();
    return part.dataset.way === "make"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked), signal })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked), mediation, signal });
  }

  function send(credential) {
    form.elements.credential.value = JSON.stringify(credential);
    form.action = part.dataset.answer;
    form.submit();
  }

  button.addEventListener("click", async () => {
    waiting.abort();
    waiting = new AbortController();
    trouble.hidden = true;
    button.disabled = true;
    try {
      send(await ask("optional"));
    } catch (error) {
      console.info(`The passkey was not had: ${error}`);
      trouble.hidden = false;
    }
    button.disabled = false;
  });

  if ("autofill" in form.dataset) {
    PublicKeyCredential.isConditionalMediationAvailable?.().then(async can => {
      if (can) send(await ask("conditional"));
    }).catch(() => {
      // Nobody chose one, or the button was pressed instead.
    });
  }
}
