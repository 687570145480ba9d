// Says in words what Blazor is doing about a lost connection. Blazor reports its state as a class on the dialog
// (components-reconnect-show, -hide, -failed, -rejected, and in later versions -retrying, -paused, -resume-failed);
// the class is watched and not the event, which only later versions send.
const prefix = "components-reconnect-";
const dialog = document.getElementById("components-reconnect-modal");

// A connection is dead for up to half a minute before anybody notices. What was typed in that time never reached the server.
const unnoticed = 60_000;
const typed = new Map();

function stateOf(element) {
  const name = [...element.classList].find((c) => c.startsWith(prefix));
  return name?.slice(prefix.length);
}

function follow() {
  switch (stateOf(dialog)) {
    case "show":
    case "retrying":
    case "paused":
      open(false);
      break;
    case "failed":
    case "resume-failed":
      open(true);
      document.addEventListener("visibilitychange", retryWhenSeen);
      break;
    case "rejected":
      // The server no longer knows this page: what was typed is in the database, so a fresh page shows it.
      location.reload();
      break;
    case "hide":
      close();
      break;
  }
}

function open(hasFailed) {
  dialog.toggleAttribute("data-failed", hasFailed);
  if (!dialog.open) {
    forgetOld();
    dialog.showModal();
  }
}

function close() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  if (dialog.open) {
    dialog.close();
    tellAgain();
    document.dispatchEvent(new CustomEvent("reconnected"));
  }
}

function remember(event) {
  forgetOld();
  const field = event.target;
  if ("value" in field && field.type !== "file") {
    const kinds = typed.get(field)?.kinds ?? new Set();
    typed.set(field, { kinds: kinds.add(event.type), value: field.value, at: Date.now() });
  }
}

function forgetOld() {
  for (const [field, { at }] of typed) {
    if (!field.isConnected || Date.now() - at > unnoticed) {
      typed.delete(field);
    }
  }
}

// Told twice, what a field says is the same. Where the server has written something else into it meanwhile, that stays.
function tellAgain() {
  const told = [...typed];
  typed.clear();
  for (const [field, { kinds, value }] of told) {
    // What is kept as a draft is told by that (js/draft.js).
    if (field.isConnected && field.value === value && !field.dataset.draft) {
      kinds.forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true })));
    }
  }
}

function retryWhenSeen() {
  if (document.visibilityState === "visible") {
    retry();
  }
}

async function retry() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  if (typeof window.Blazor?.reconnect !== "function") {
    location.reload();
    return;
  }

  open(false);
  try {
    // True: connected. False: reached, but the server has let the page go. An exception: not reached.
    if (await Blazor.reconnect()) {
      close();
    } else if (typeof Blazor.resumeCircuit === "function" && (await Blazor.resumeCircuit())) {
      close();
    } else {
      location.reload();
    }
  } catch {
    open(true);
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

if (dialog) {
  document.addEventListener("input", remember);
  document.addEventListener("change", remember);
  new MutationObserver(follow).observe(dialog, { attributes: true, attributeFilter: ["class"] });
  // Escape would hide the dialog and leave a page that looks alive.
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("click", (event) => {
    const action = event.target instanceof Element && event.target.closest("[data-reconnect]")?.dataset.reconnect;
    if (action === "retry") {
      retry();
    } else if (action === "reload") {
      location.reload();
    }
  });
}
