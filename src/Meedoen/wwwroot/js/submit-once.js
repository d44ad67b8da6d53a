// Pressing twice sends once. The server knows too (__once); this only spares the reader the doubt.
export function start(button) {
  button.form?.addEventListener("submit", (event) => {
    if (button.form.dataset.sent) {
      event.preventDefault();
      return;
    }
    button.form.dataset.sent = "yes";
    button.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", () => {
    delete button.form?.dataset.sent;
    button.removeAttribute("aria-disabled");
  });
}
