// Passkeys: asks the server for a question, lets the device answer it, and sends the answer as an ordinary form.
const ways = {
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: (options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

function say(form, text) {
  const note = form.querySelector("[data-passkey-note]");
  note.textContent = text ?? "";
  note.hidden = !text;
}

// The organisation is typed once, in the form with the password.
function takeOrganisation(form) {
  const typed = document.querySelector("input[name=Organisation]:not([type=hidden])");
  if (typed && form.elements.organisation) {
    form.elements.organisation.value = typed.value;
  }
}

async function ask(form) {
  const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
  return answer.json();
}

async function go(form) {
  say(form);
  takeOrganisation(form);
  try {
    const asked = await ask(form);
    if (asked.error) {
      say(form, asked.error);
      return;
    }

    const credential = await ways[form.dataset.passkey](JSON.parse(asked.options));
    form.elements.handle.value = asked.handle;
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    say(form, form.dataset.passkeyStopped);
  }
}

export function start(form) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
    return;
  }

  form.hidden = false;
  document.querySelectorAll("[data-passkey-missing]").forEach((note) => note.remove());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(form);
  });
}
