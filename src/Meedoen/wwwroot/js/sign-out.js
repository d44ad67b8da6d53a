// Whoever signs out leaves no drafts in the tab.
export function start(form) {
  form.addEventListener("submit", () => sessionStorage.clear());
}
