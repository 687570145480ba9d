// The one thing that markup alone can't do: open a <dialog> so that the rest of the page is out of reach.
export function show(dialog) {
  if (!dialog.open) {
    dialog.showModal();
  }
}

export function hide(dialog) {
  if (dialog.open) {
    dialog.close();
  }
}
