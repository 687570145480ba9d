// Says in words what Blazor is doing about a lost connection. Blazor reports its state as a class on the dialog
// (components-reconnect-show, -hide, -failed, -rejected, and in later versions -retrying, -paused, -resume-failed);
// the class is watched and not the event, which only later versions send.
const prefix = "components-reconnect-";
const dialog = document.getElementById("components-reconnect-modal");

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
    dialog.showModal();
  }
}

function close() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  if (dialog.open) {
    dialog.close();
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
