// Keeps what is typed in this tab until it is saved: a session that ends or a network that fails loses nothing.
// It stays in the tab (sessionStorage), never in the browser, because computers are shared.
const skipped = new Set(["password", "file", "hidden"]);

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !field.name.startsWith("__") && !skipped.has(field.type));

const isChoice = (field) => field.type === "radio" || field.type === "checkbox";

function read(form) {
  return fieldsOf(form).map((field) => [field.name, field.value, isChoice(field) ? field.checked : null]);
}

function write(form, draft) {
  const choices = new Map(draft.filter((d) => d[2] !== null).map((d) => [`${d[0]}=${d[1]}`, d[2]]));
  const texts = new Map(draft.filter((d) => d[2] === null).map((d) => [d[0], d[1]]));
  for (const field of fieldsOf(form)) {
    if (isChoice(field)) {
      field.checked = choices.get(`${field.name}=${field.value}`) ?? field.checked;
    } else {
      field.value = texts.get(field.name) ?? field.value;
    }
  }
}

export function start(form) {
  const key = `draft:${location.pathname}:${form.dataset.draft}`; // The address holds whose form it is.
  const note = form.querySelector("[data-draft-note]");
  const kept = sessionStorage.getItem(key);
  if (kept && !document.getElementById("errors")) {
    write(form, JSON.parse(kept));
  }
  let timer;
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sessionStorage.setItem("draft-sent", key);
  });
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      sessionStorage.setItem(key, JSON.stringify(read(form)));
      if (note) {
        note.textContent = note.dataset.draftNote;
      }
    }, 400);
  });
}
