// Reads a part of the page aloud with a voice of the device, in the language of that part. Without a voice for it the
// button stays hidden.
const speech = window.speechSynthesis;

const languageOf = (element) => element.closest("[lang]")?.lang ?? "nl";

function voiceFor(language) {
  return speech.getVoices().find((voice) => voice.lang.toLowerCase().startsWith(language));
}

export function start(button) {
  if (!speech) {
    return;
  }
  const target = document.querySelector(button.dataset.readAloud);
  const show = () => {
    button.hidden = !target || !voiceFor(languageOf(target));
  };
  show();
  speech.addEventListener?.("voiceschanged", show);
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      return;
    }
    const words = new SpeechSynthesisUtterance(target.innerText);
    words.lang = languageOf(target);
    words.voice = voiceFor(words.lang);
    words.rate = 0.9;
    speech.speak(words);
  });
}
