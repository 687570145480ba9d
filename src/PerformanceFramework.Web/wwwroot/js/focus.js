// A link to an element of the same page moves the keyboard there too. Blazor handles such clicks itself, and only scrolls.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a[href*='#']");
  if (!link || link.pathname !== location.pathname || link.search !== location.search) {
    return;
  }

  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) {
    return;
  }

  setTimeout(() => {
    target.focus();
    if (document.activeElement !== target) {
      target.setAttribute("tabindex", "-1");
      target.focus();
    }
  });
});
