// Keeps in the browser what is typed in the room of a session until the server has it: when the connection or the server goes
// away between a keystroke and its save, the words are told again as soon as the page is back. What is kept belongs to its
// writer: the keys begin with the person.
const fields = new Map();

document.addEventListener("input", remember);
document.addEventListener("change", remember);
document.addEventListener("reconnected", () => {
  for (const [key, island] of fields) {
    restore(key, island);
  }
});

function remember({ target }) {
  if (target.dataset?.draft) {
    // What the server had when the typing began tells whether somebody else has written there since.
    const before = read(target.dataset.draft)?.before ?? target.dataset.kept ?? "";
    write(target.dataset.draft, { before, words: target.value });
  } else if (target.form?.dataset.draft) {
    writeForm(target.form);
  }
}

function read(key) {
  const kept = sessionStorage.getItem(`draft-${key}`);
  return kept && JSON.parse(kept);
}

function write(key, draft) {
  sessionStorage.setItem(`draft-${key}`, JSON.stringify(draft));
}

function writeForm(form) {
  write(form.dataset.draft, Object.fromEntries(new FormData(form)));
}

export function drop(key) {
  sessionStorage.removeItem(`draft-${key}`);
}

// A field whose words are saved as they are typed.
export function watch(key, island) {
  fields.set(key, island);
  return restore(key, island);
}

export function leave(key) {
  fields.delete(key);
}

function restore(key, island) {
  const draft = read(key);
  return draft && island.invokeMethodAsync("RestoreAsync", draft.before, draft.words).catch(() => {});
}

// The server has these words.
export function forget(key, words) {
  const draft = read(key);
  if (draft?.words === words) {
    drop(key);
  } else if (draft) {
    write(key, { before: words, words: draft.words });
  }
}

// A form that is kept with a button. A field that another one brings up is filled in when it is there.
export function fill(key) {
  const form = formOf(key);
  const draft = read(key);
  if (form && draft) {
    type(form, Object.entries(draft), 20);
  }
}

// What is chosen in a form with buttons is no input event.
export function keep(key) {
  const form = formOf(key);
  if (form) {
    writeForm(form);
  }
}

function formOf(key) {
  return document.querySelector(`form[data-draft="${CSS.escape(key)}"]`);
}

function type(form, typed, tries) {
  const left = [];
  for (const [name, value] of typed) {
    const field = form.elements.namedItem(name);
    if (!field) {
      left.push([name, value]);
    } else if (field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    }
  }

  if (left.length > 0 && tries > 0) {
    setTimeout(() => type(form, left, tries - 1), 100);
  }
}
