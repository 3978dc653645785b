// Says before the upload what the server would say after it: too large, or a kind that is not taken. Nothing else typed is lost.
export function connect(input) {
  const kinds = input.accept.split(",").map(kind => kind.trim().toLowerCase());

  input.addEventListener("change", () => {
    const file = input.files[0];
    const sentence = !file ? ""
      : file.size > Number(input.dataset.maxBytes) ? input.dataset.tooLarge
      : !kinds.some(kind => file.name.toLowerCase().endsWith(kind)) ? input.dataset.wrongKind
      : "";
    input.setCustomValidity(sentence);
    input.reportValidity();
  });
}
