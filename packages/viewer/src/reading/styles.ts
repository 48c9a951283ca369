/**
 * What the counterpart and the way in by keys look like; nothing of it takes a place on the page. Of what the page says of
 * its own text, family, size, colour scheme and direction count.
 */
export const STYLES = `
:host { display: contents; }
.card, .keys {
  all: initial; color-scheme: inherit; font-family: inherit; font-size: inherit; line-height: 1.5;
  position: fixed; inset: auto; margin: 0; box-sizing: border-box; z-index: 2147483647; text-align: start;
  color: var(--muqabala-text, light-dark(#1c1c1c, #ececec));
  background: var(--muqabala-surface, light-dark(#fff, #242424));
  border: 1px solid var(--muqabala-border, light-dark(#c9c9c9, #555));
  border-radius: 0.4em; box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
}
.card { display: block; max-inline-size: min(34em, 100vw - 16px); max-block-size: 45vh; overflow: auto; padding: 0.6em 0.9em; }
[hidden] { display: none; }
.card p { margin: 0; overflow-wrap: break-word; }
.card p + p { margin-block-start: 0.4em; }
.card .name { font-size: 0.8em; opacity: 0.8; }
.keys { inset-block-start: 8px; inset-inline-start: 8px; padding: 0.4em 0.8em; cursor: pointer; }
.keys:not(:focus) { clip-path: inset(50%); inline-size: 1px; block-size: 1px; padding: 0; border: 0; overflow: hidden; }
.keys:focus { outline: 2px solid currentcolor; outline-offset: 2px; }
.said { position: fixed; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
@media print { :host { display: none; } }
`;
