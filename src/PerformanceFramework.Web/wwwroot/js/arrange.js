// Drag and drop in the arrangement of the thread. Dropping fills in and sends the same form that is on the page for everybody.
const itemOf = (target) => (target instanceof Element ? target.closest("[data-arrange] li[data-element]") : null);
let dragged = null;

// Only what has the script can be dragged, and an item is ready before its drag begins.
document.addEventListener("pointerdown", (event) => {
  const item = itemOf(event.target);
  if (item) {
    item.draggable = true;
  }
});

document.addEventListener("dragstart", (event) => {
  dragged = itemOf(event.target);
  if (dragged) {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.element);
  }
});

// Never on to itself, on to what it stands under already, or on to something below it.
const accepts = (item) =>
  dragged && item && !dragged.contains(item) && item.dataset.element !== dragged.dataset.parent;

document.addEventListener("dragover", (event) => {
  const item = itemOf(event.target);
  document.querySelector(".is-drop")?.classList.remove("is-drop");
  if (accepts(item)) {
    event.preventDefault();
    item.classList.add("is-drop");
  }
});

document.addEventListener("drop", (event) => {
  const item = itemOf(event.target);
  const form = document.querySelector("form[data-arrange-form]");
  if (!form || !accepts(item)) {
    return;
  }

  event.preventDefault();
  const fields = { "Move.Code": dragged.dataset.element, "Move.From": dragged.dataset.parent, "Move.To": item.dataset.element };
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name];
    field.value = value;
    if (field.value !== value) {
      return;
    }
  }

  form.requestSubmit();
});

document.addEventListener("dragend", () => {
  document.querySelector(".is-drop")?.classList.remove("is-drop");
  dragged = null;
});
