// Menus and explanations close when attention goes elsewhere, or with Escape.
export function start(details) {
  document.addEventListener("click", (event) => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
}
