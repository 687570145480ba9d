// A row of the grid in which a return is entered, as its reader sees it.

export const valueId = (entry) => `entry-${entry}-value`;

/** Complete when the grid of a circuit can be typed into. */
export const ready = (circuit, entry) =>
  circuit.until((page) => page.byId(valueId(entry))?.handlers.oninput, `row ${entry} is shown`);

/** Types a value and leaves the field; complete when the page says that it is saved. */
export async function edit(circuit, entry, value, onSent = () => {}) {
  let isSaving = false;
  const saved = circuit.until((page) => {
    const state = stateOf(page, entry);
    isSaving ||= state === "Saving";
    return isSaving && /^(Saved|Not saved)/.exec(state)?.[0];
  }, `row ${entry} is saved`);
  // Whoever awaits it hears of a failure; sending may fail first.
  saved.catch(() => {});
  onSent();
  await circuit.type(valueId(entry), value);
  if ((await saved) !== "Saved") {
    throw new Error(`Row ${entry} was not saved.`);
  }
}

function stateOf(page, entry) {
  const row = page.byId(`entry-${entry}-name`).parent;
  return row.children.find((cell) => cell.attributes?.class?.split(" ").includes("state")).words;
}
