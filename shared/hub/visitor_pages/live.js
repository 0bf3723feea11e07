(() => {
const main = document.getElementById('main'), fresh = document.getElementById('fresh'),
  said = document.getElementById('said'), rtl = document.dir;
let tag = '', sound = null, failed = 0, timer;
const title = () => main.querySelector('h1').textContent;
const called = () => !!main.querySelector('.now');
let last = title(), wasCalled = called();
const tell = (text, away) => { fresh.textContent = text; fresh.className = away ? 'away' : ''; };
const dress = () => { const b = document.getElementById('sound'); if (b) b.hidden = !!sound; };
const ring = () => {
  if (navigator.vibrate) navigator.vibrate([300, 150, 300]);
  if (!sound) return;
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
  if (title() !== last) said.textContent = last = title();
  if (called() && !wasCalled) ring();
  wasCalled = called();
};
const ask = async (url, how) => {
  clearTimeout(timer);
  let rest = 5000;
  try {
    const answer = await fetch(url, { cache: 'no-store', ...how });
    if (answer.status === 429 || answer.status >= 500) throw 0;
    if (answer.status !== 304) { show(await answer.text()); tag = answer.headers.get('etag') || ''; }
    failed = 0;
    tell(fresh.dataset.fresh + ' · ' + new Date().toTimeString().slice(0, 5));
  } catch {
    failed += 1;
    rest = Math.min(5000 * failed, 20000);
    tell(fresh.dataset.away, true);
    if (said.textContent !== fresh.dataset.away) said.textContent = fresh.dataset.away;
  }
  timer = setTimeout(look, rest);
};
const look = () => ask(location.href, { headers: tag ? { 'If-None-Match': tag } : {} });
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
  said.textContent = event.target.closest('#sound').dataset.done;
});
dress();
document.addEventListener('visibilitychange', () => document.hidden || look());
look();
})();
