(() => {
const main = document.getElementById('main'), fresh = document.getElementById('fresh'),
  said = document.getElementById('said');
let tag = '', sound = null, failed = 0, turn = 0, sending = false, timer;
const title = () => main.querySelector('h1').textContent;
const call = () => { const now = main.querySelector('.now'); return now ? now.dataset.call : ''; };
let last = title(), wasCalled = call();
const tell = (text, away) => {
  fresh.textContent = text;
  fresh.className = away ? 'away' : '';
  fresh.parentNode.className = away ? 'top lost' : 'top';
};
// The center's time: a phone from across a border may still have its own, and one that is older than
// the name of the zone goes by that.
const clock = date => {
  const how = { hour: '2-digit', minute: '2-digit' }, at = new Date(date);
  try {
    return at.toLocaleTimeString('en-GB', { ...how, timeZone: fresh.dataset.zone });
  } catch { return at.toLocaleTimeString('en-GB', how); }
};
const dress = () => { const b = document.getElementById('sound'); if (b) b.hidden = !!sound; };
const ring = () => {
  if (navigator.vibrate) navigator.vibrate([300, 150, 300]);
  if (!sound) return;
  sound.resume();
  [0, .35, .7].forEach((at, n) => {
    const o = sound.createOscillator(), g = sound.createGain();
    o.frequency.value = [660, 880, 660][n];
    g.gain.value = .3;
    o.connect(g).connect(sound.destination);
    o.start(sound.currentTime + at);
    o.stop(sound.currentTime + at + .25);
  });
};
const show = text => {
  const page = new DOMParser().parseFromString(text, 'text/html'), held = document.activeElement.id;
  const found = page.getElementById('main');
  if (!found) throw 0;
  main.innerHTML = found.innerHTML;
  document.title = page.title;
  const again = held && document.getElementById(held);
  if (again) again.focus();
  dress();
  const rings = call() && call() !== wasCalled;
  // A new text is read aloud even when it says the same as the last one.
  if (title() !== last || rings) said.replaceChildren(last = title());
  if (rings) ring();
  wasCalled = call();
};
const ask = async (url, how) => {
  clearTimeout(timer);
  // A network that is gone does not always say so.
  const mine = turn += 1, stop = new AbortController(), late = setTimeout(() => stop.abort(), 8000);
  let rest = 5000;
  sending = !!how.body;
  try {
    const answer = await fetch(url, { cache: 'no-store', signal: stop.signal, ...how });
    if (answer.status === 429 || answer.status >= 500) throw 0;
    const text = answer.status === 304 ? '' : await answer.text();
    if (mine !== turn) return;
    if (text) { show(text); tag = answer.headers.get('etag') || ''; }
    failed = 0;
    tell(fresh.dataset.fresh + ' · ' + clock(answer.headers.get('date')));
  } catch {
    if (mine !== turn) return;
    failed += 1;
    rest = Math.min(5000 * failed, 20000);
    const trouble = (sending ? fresh.dataset.unsent + ' ' : '') + fresh.dataset.away;
    tell(trouble, true);
    if (said.textContent !== trouble) said.replaceChildren(trouble);
  } finally {
    clearTimeout(late);
  }
  sending = false;
  timer = setTimeout(look, rest);
};
const look = () => sending || ask(location.href, { headers: tag ? { 'If-None-Match': tag } : {} });
main.addEventListener('submit', event => {
  event.preventDefault();
  const form = event.target, body = new URLSearchParams(), by = event.submitter;
  if (by && by.name) body.set(by.name, by.value);
  ask(form.action, { method: 'POST', body });
});
main.addEventListener('click', event => {
  if (!event.target.closest('#sound')) return;
  sound = new AudioContext();
  document.getElementById('sound').hidden = true;
  said.replaceChildren(event.target.closest('#sound').dataset.done);
});
const listen = document.getElementById('listen'), voices = window.speechSynthesis;
const voice = () => voices.getVoices().find(each => each.lang.startsWith(document.documentElement.lang));
const hush = () => { voices.cancel(); listen.setAttribute('aria-pressed', 'false'); };
if (voices) {
  const offer = () => { listen.hidden = !voice(); };
  offer();
  voices.addEventListener('voiceschanged', offer);
  listen.addEventListener('click', () => {
    if (listen.getAttribute('aria-pressed') === 'true') return hush();
    voices.cancel();
    // A line at a time: some phones fall silent in the middle of a long text.
    const lines = main.innerText.split('\n').filter(line => line.trim()).map(line => {
      const words = new SpeechSynthesisUtterance(
        line.replace(/([A-Z])-(\d+)/g, (_, letter, digits) => [letter, ...digits].join(' ')));
      words.voice = voice();
      words.lang = words.voice.lang;
      return words;
    });
    lines[lines.length - 1].onend = hush;
    listen.setAttribute('aria-pressed', 'true');
    lines.forEach(words => voices.speak(words));
  });
  addEventListener('pagehide', hush);
}
dress();
document.addEventListener('visibilitychange', () => document.hidden || look());
addEventListener('online', look);
look();
})();
