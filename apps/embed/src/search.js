// Shows the sections in which every word that was typed stands; their words are in the page.
const field = document.querySelector('#query');
const said = document.querySelector('#said');
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase();
const sections = [...document.querySelectorAll('#sections > li')].map((item) => ({
  item,
  text: fold(item.textContent),
}));

function show() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const { item, text } of sections) {
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) found++;
  }
  said.textContent = words.length === 0 ? '' : found === 1 ? '1 section' : `${found} sections`;
}

field.value = decodeURIComponent(location.hash.slice(1));
field.addEventListener('input', () => {
  history.replaceState(null, '', `#${encodeURIComponent(field.value)}`);
  show();
});
field.closest('search').hidden = false;
show();
