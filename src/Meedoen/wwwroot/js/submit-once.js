// Pressing twice sends once. The server knows too (__once); this only spares the reader the doubt.
const forms = new WeakSet();

export function start(button) {
  const form = button.form;
  if (!form || forms.has(form)) {
    return;
  }
  forms.add(form); // A form with two buttons listens once: a second listener would take the first press for a second one.
  const buttons = () => form.querySelectorAll("button[data-once]");
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    buttons().forEach((one) => one.setAttribute("aria-disabled", "true"));
  });
  window.addEventListener("pageshow", () => {
    delete form.dataset.sent;
    buttons().forEach((one) => one.removeAttribute("aria-disabled"));
  });
}
