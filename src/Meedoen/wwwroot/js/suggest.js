// Suggestions while typing, as a fragment of a page. What is typed goes in the body of a request, never in an address.
const wait = 180;

export function start(input) {
  const list = document.createElement("div");
  list.className = "suggestions";
  list.id = `${input.id || "suggest"}-list`;
  list.setAttribute("aria-live", "polite");
  input.parentElement.classList.add("has-suggestions");
  input.insertAdjacentElement("afterend", list);
  input.setAttribute("aria-controls", list.id);

  let timer;
  let pending;
  const clear = () => list.replaceChildren();
  const ask = async () => {
    pending?.abort();
    if (input.value.trim().length < 2) {
      clear();
      return;
    }
    pending = new AbortController();
    try {
      const answer = await fetch(input.dataset.suggest, {
        method: "POST",
        body: new URLSearchParams({ q: input.value }),
        headers: { Accept: "text/html" },
        signal: pending.signal,
      });
      const fragment = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      list.replaceChildren(...(fragment ? fragment.body.childNodes : []));
    } catch (error) {
      if (error.name !== "AbortError") {
        clear();
      }
    }
  };

  const move = (event, step) => {
    const links = [...list.querySelectorAll("a")];
    const next = links.indexOf(document.activeElement) + step;
    if (links.length > 0) {
      event.preventDefault();
      (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  });
  input.parentElement.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") {
      move(event, 1);
    } else if (event.key === "ArrowUp") {
      move(event, -1);
    } else if (event.key === "Escape") {
      clear();
      input.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!input.parentElement.contains(event.target)) {
      clear();
    }
  });
}
