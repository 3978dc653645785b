// A link or button that opens a dialog of the page; without script the link leads to the page that does the same.
export function connect(opener) {
  const dialog = document.getElementById(opener.dataset.opens);

  opener.addEventListener("click", event => {
    if (!event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      dialog.showModal();
    }
  });
}
