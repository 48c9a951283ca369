// Keeps what is chosen in the address of the page, and shows the events.
const viewer = document.querySelector('#live');
const log = document.querySelector('#log');

for (const type of ['muqabala-select', 'muqabala-finding'])
  viewer.addEventListener(type, (event) => history.replaceState(null, '', `#${event.address}`));
document.addEventListener('muqabala-select', ({ type, address }) => say(type, address || '(nothing)'));
document.addEventListener('muqabala-finding', ({ type, finding }) => say(type, finding.code));
document.addEventListener('muqabala-view', ({ type, text, layout, filter, mentions }) =>
  say(type, `${text}, ${layout}, “${filter}”${mentions ? ', mentions' : ''}`),
);
viewer.selected = location.hash.slice(1);
window.addEventListener('hashchange', () => viewer.show(location.hash.slice(1)));

function say(type, what) {
  log.textContent = `${type}: ${what}`;
}
