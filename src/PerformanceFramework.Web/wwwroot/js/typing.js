// Tells an island what is typed in a field of the page around it, a moment after the last keystroke. The field itself stays
// with the page: it works without scripts, and nothing typed before the island was ready is lost.
const pause = 400;

export function watch(fieldId, island) {
  const field = document.getElementById(fieldId);
  if (!field) {
    return null;
  }

  let waiting;
  const tell = () => island.invokeMethodAsync("TypedAsync", field.value).catch(() => {});
  const typed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, pause);
  };
  field.addEventListener("input", typed);
  if (field.value !== field.defaultValue) {
    typed();
  }

  return {
    stop() {
      clearTimeout(waiting);
      field.removeEventListener("input", typed);
    },
  };
}
