// A button that prints; without script the browser's own menu does.
export function start(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
