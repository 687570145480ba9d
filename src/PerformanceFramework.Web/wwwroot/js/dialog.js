// The one thing that markup alone can't do: open a <dialog> so that the rest of the page is out of reach.
// None is there when the page was left meanwhile.
export function show(dialog) {
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
}

export function hide(dialog) {
  if (dialog?.open) {
    dialog.close();
  }
}
