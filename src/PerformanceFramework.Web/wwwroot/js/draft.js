// Keeps in the browser what is typed into fields with data-draft until the server has it: when the connection or the server
// goes away between a keystroke and its save, the words are typed again as soon as the page is back.
document.addEventListener("input", (event) => {
  const name = event.target instanceof HTMLTextAreaElement && event.target.dataset.draft;
  if (name) {
    sessionStorage.setItem(keyOf(name), event.target.value);
  }
});

function keyOf(name) {
  return `draft-${name}`;
}

export function restore(id) {
  const field = document.getElementById(id);
  const kept = sessionStorage.getItem(keyOf(id));
  if (field && kept !== null) {
    // Where the server has them already it says so, and they are forgotten.
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

document.addEventListener("reconnected", () => {
  for (const field of document.querySelectorAll("textarea[data-draft]")) {
    restore(field.id);
  }
});

export function forget(id, words) {
  if (sessionStorage.getItem(keyOf(id)) === words) {
    sessionStorage.removeItem(keyOf(id));
  }
}

export function drop(id) {
  sessionStorage.removeItem(keyOf(id));
}
