// Moves the keyboard where the eyes go, in two places where Blazor leaves it behind.
function focusOn(target, options) {
  target.focus(options);
  if (document.activeElement !== target) {
    target.setAttribute("tabindex", "-1");
    target.focus(options);
  }
}

// A link to an element of the same page: Blazor handles such clicks itself, and only scrolls.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href*='#']");
  if (!link || link.pathname !== location.pathname || link.search !== location.search) {
    return;
  }

  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target) {
    setTimeout(() => focusOn(target));
  }
});

// A page put in the place of another begins at its heading. A page that was loaded begins where pages do, at the skip link,
// which is why Blazor's own FocusOnNavigate is not used: it makes no difference between the two.
let shown = location.pathname + location.search;
Blazor.addEventListener("enhancednavigationend", () => {
  const now = location.pathname + location.search;
  const heading = document.querySelector("h1");
  if (now !== shown && heading) {
    focusOn(heading, { preventScroll: true });
  }

  shown = now;
});
