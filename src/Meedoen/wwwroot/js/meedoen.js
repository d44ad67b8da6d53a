// Loads only the modules that this page has use for. Every page works without them.
const modules = {
  "button[data-once]": "./submit-once.js",
  "[data-focus]": "./focus.js",
  "form[data-draft]": "./draft.js",
  "[data-read-aloud]": "./read-aloud.js",
  "[data-suggest]": "./suggest.js",
  "details.page-menu, details.row__why": "./details.js",
  "[data-print]": "./print.js",
  "form[action='/sign-out']": "./sign-out.js",
};

// What was sent and accepted is no draft any more: the page after it says so, wherever that is.
const sent = sessionStorage.getItem("draft-sent");
if (sent && document.querySelector(".notice--ok[role=status]")) {
  sessionStorage.removeItem(sent);
  sessionStorage.removeItem("draft-sent");
}

for (const [selector, path] of Object.entries(modules)) {
  const found = document.querySelectorAll(selector);
  if (found.length > 0) {
    const { start } = await import(path);
    found.forEach(start);
  }
}
