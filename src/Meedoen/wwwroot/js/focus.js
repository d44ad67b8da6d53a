// After a form came back, reading begins at what must be mended.
export function start(element) {
  element.focus();
}
