// The keys of a spreadsheet in the grid of a return. Its fields stay ordinary fields: without this script they work as all others.
const isCell = (target) => target instanceof HTMLInputElement && target.closest("td.in") !== null;
// As PastedBlock.MaxLength. One more is enough to be refused by; a whole workbook would end the connection.
const mostPasted = 200_000;
const cellsOf = (holder) => [...holder.querySelectorAll("input")];

// What is said at the top of the page after a button at its end.
export function leadTo(id) {
  document.getElementById(id)?.focus();
}

// No root: the page was left while this was on its way.
export function attach(root, grid) {
  if (!root) {
    return;
  }

  let last = null; // what had the focus last
  let cell = null; // the figure that had it last, what it said then, and which figure of its row it is
  let said = "";
  let column = 0;
  let opening = ""; // the figure from which the details of its row were asked for
  let returnTo = ""; // the figure from which they were opened
  let showsDefinition = false;

  // A call that a lost connection takes away is lost with it: the page says that the connection is lost.
  const tell = (method, ...values) => grid.invokeMethodAsync(method, ...values).catch(() => {});

  function go(target) {
    target.focus();
    target.select();
  }

  function goByRows(steps) {
    const rows = [...root.querySelectorAll("td.in")].map(cellsOf).filter((cells) => cells.length > 0);
    const next = rows[rows.findIndex((cells) => cells.includes(cell)) + steps];
    const wanted = column;
    if (next) {
      go(next[Math.min(wanted, next.length - 1)]);
      column = wanted;
    }
  }

  // True when there is another figure on that side of the caret; otherwise the key moves the caret.
  function goSideways(steps) {
    const { selectionStart: start, selectionEnd: end, value } = cell;
    const isWhole = start === 0 && end === value.length;
    const isAtEdge = start === end && start === (steps < 0 ? 0 : value.length);
    const cells = cellsOf(cell.closest("td"));
    const next = cells[cells.indexOf(cell) + steps];
    if (!next || !(isWhole || isAtEdge)) {
      return false;
    }

    go(next);
    return true;
  }

  function takeBack() {
    if (cell.value === said) {
      return false;
    }

    cell.value = said;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    cell.select();
    return true;
  }

  function open(definition) {
    const row = cell.closest("tr");
    opening = cell.id;
    showsDefinition = definition;
    if (row.classList.contains("is-open")) {
      root.querySelector("#drawer-title").focus();
    } else {
      row.querySelector("button[aria-expanded]").click();
    }
  }

  // Ctrl and a letter; true when the key is ours. While something is being typed, Ctrl+Z is the field's own.
  function command(event) {
    const isTyping = event.target.matches("input, textarea, select") && (!isCell(event.target) || cell.value !== said);
    const key = event.key.toLowerCase();
    const action =
      key === "d" && isCell(event.target) ? "FillDownAsync"
      : isTyping ? null
      : key === "y" || (key === "z" && event.shiftKey) ? "RedoAsync"
      : key === "z" ? "UndoAsync"
      : null;
    if (action) {
      tell(action, ...(action === "FillDownAsync" ? [cell.id] : []));
    }

    return action !== null;
  }

  function key(event) {
    switch (event.key) {
      case "ArrowUp":
      case "ArrowDown":
        return goByRows(event.key === "ArrowUp" ? -1 : 1), true;
      case "ArrowLeft":
      case "ArrowRight":
        return goSideways(event.key === "ArrowLeft" ? -1 : 1);
      case "Enter":
        return goByRows(1), true;
      case "Escape":
        return takeBack();
      case "F2":
        return cell.setSelectionRange(cell.value.length, cell.value.length), true;
      default:
        return false;
    }
  }

  function isOurs(event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      return command(event);
    }

    if (event.key === "Escape" && event.target.closest(".drawer")) {
      // Escape closes the list of a choice and the calendar of a date first.
      return !event.target.matches("select, input[type=date]") && (root.querySelector("[data-close]").click(), true);
    }

    if (!isCell(event.target)) {
      return false;
    }

    switch (`${event.altKey ? "Alt " : ""}${event.shiftKey ? "Shift " : ""}${event.key}`) {
      case "Alt ArrowDown":
        return open(true), true;
      case "Shift F2":
        return open(false), true;
      case "Shift Enter":
        return goByRows(-1), true;
      default:
        return !event.altKey && !event.shiftKey && key(event);
    }
  }

  root.addEventListener("keydown", (event) => {
    if (!event.isComposing && isOurs(event)) {
      event.preventDefault();
    }
  });

  root.addEventListener("focusin", ({ target }) => {
    last = target;
    if (isCell(target)) {
      [cell, said, returnTo] = [target, target.value, ""];
      column = cellsOf(target.closest("td")).indexOf(target);
    } else if (target.id === "drawer-title") {
      [returnTo, opening] = [opening || returnTo, ""];
      if (showsDefinition) {
        showsDefinition = false;
        const definition = root.querySelector("[data-definition]");
        definition.open = true;
        definition.querySelector("summary").focus();
      }
    } else if (returnTo && target.matches("button[aria-expanded]") && !root.querySelector(".drawer")) {
      const figure = document.getElementById(returnTo);
      returnTo = "";
      if (figure) {
        go(figure);
      }
    }
  });

  root.addEventListener("focusout", () => {
    setTimeout(() => {
      if (last?.isConnected && document.activeElement === document.body) {
        last = null;
      }
    });
  });

  // A field that is written afresh is another element: the keyboard stays where it was.
  new MutationObserver(() => {
    if (last && !last.isConnected && document.activeElement === document.body) {
      const same = last.id && document.getElementById(last.id);
      last = null;
      if (same) {
        same.focus();
        if (isCell(same)) {
          same.select();
        }
      }
    }
  }).observe(root, { childList: true, subtree: true });

  // On a small screen the drawer covers the page, and nothing that it covers can be reached.
  let covered = [];

  function cover() {
    const drawer = root.querySelector(".drawer");
    if (drawer && getComputedStyle(drawer).position === "fixed") {
      for (let node = drawer; node !== document.body; node = node.parentElement) {
        for (const other of node.parentElement.children) {
          // A lost connection is told in a dialog, and a failure in a bar, over everything.
          if (other !== node && !other.inert && !other.matches("dialog, script, .failure")) {
            other.inert = true;
            covered.push(other);
          }
        }
      }
    } else {
      covered.forEach((other) => (other.inert = false));
      covered = [];
    }
  }

  const watch = new MutationObserver(() => {
    cover();
    if (!root.isConnected) {
      watch.disconnect();
      removeEventListener("resize", cover);
    }
  });
  watch.observe(document.body, { childList: true, subtree: true });
  addEventListener("resize", cover);

  root.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // One figure by itself is pasted by the browser, at the caret.
    if (isCell(event.target) && !event.target.readOnly && /[\t\r\n]/.test(text.replace(/\r?\n$/, ""))) {
      event.preventDefault();
      tell("PasteAsync", event.target.id, text.slice(0, mostPasted + 1));
    }
  });

  root.addEventListener("click", ({ target }) => {
    const action = target.closest("[data-grid]")?.dataset.grid;
    if (action === "fill") {
      tell("FillDownAsync", cell?.id ?? "");
    } else if (action === "copy") {
      copy().then(
        () => tell("Copied", true),
        () => tell("Copied", false),
      );
    }
  });

  async function copy() {
    const lines = [...root.querySelectorAll("td.in")].map((holder) => {
      const texts = cellsOf(holder).map((input) => input.value);
      return `${texts[0] ?? ""}\t${texts[1] ?? ""}`;
    });
    const text = lines.join("\r\n");
    // Browsers give the clipboard to secure pages; elsewhere a copy that is under way can be given its text.
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return;
    }

    document.addEventListener(
      "copy",
      (event) => {
        event.clipboardData.setData("text/plain", text);
        event.preventDefault();
      },
      { once: true },
    );
    if (!document.execCommand("copy")) {
      throw new Error("The browser does not copy.");
    }
  }
  root.dataset.keys = ""; // whoever waits for the keys of a spreadsheet can see them come
}
