import { css } from 'lit';

/** The bar above the texts. */
export const partsStyles = css`
  /* Its first line scrolls away, the second stays: see sticky.ts. */
  .toolbar {
    position: sticky;
    inset-block-start: calc(var(--muqabala-sticky, 0px) - var(--_tuck, 0px));
    z-index: 2;
    padding-inline: 0.75em;
    border-block-end: 1px solid var(--_line);
    background: var(--_paper);
    font-size: 0.875em;
  }
  /* Whoever comes to it by key sees it. */
  .toolbar:has(> .line:first-child :focus-visible) {
    inset-block-start: var(--muqabala-sticky, 0px);
  }
  .toolbar .line {
    padding-block: 0.5em 0;
  }
  .toolbar .tools {
    padding-block-end: 0.5em;
  }
  .drawer {
    display: contents;
  }
  .opener {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2em;
  }
  .opener,
  .narrow {
    display: none;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .spring {
    flex: 1;
  }
  /* One line, however long the names are: what stands below the controls is the text. */
  .tabs {
    display: flex;
    flex: 999 1 12em;
    min-inline-size: 0;
    gap: 1.25em;
  }
  .tabs button {
    flex: 0 1 auto;
    min-inline-size: 3em;
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-block: 0.25em;
    border-block-end: 2px solid transparent;
    color: var(--_quiet);
  }
  .tabs button[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  .choice {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  .choice button {
    padding: 0.2em 0.7em;
    color: var(--_quiet);
  }
  .choice button + button {
    border-inline-start: 1px solid var(--_line);
  }
  .choice button[aria-pressed='true'] {
    background: var(--_chosen);
    color: var(--_ink);
    font-weight: 600;
  }
  .choice button:focus-visible {
    outline-offset: -2px;
  }
  button:not(:disabled):hover {
    color: var(--_accent);
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
  }
  select,
  .finder {
    min-block-size: 2em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  select {
    max-inline-size: 15em;
    padding-inline: 0.4em;
    text-overflow: ellipsis;
  }
  .finder {
    padding-inline: 0.6em;
    color: var(--_quiet);
  }
  .finder:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .finder input {
    inline-size: 12em;
    min-inline-size: 5em;
    border: 0;
    outline: 0;
    background: none;
    color: var(--_ink);
  }
  .finder input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .found {
    white-space: nowrap;
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: 0.25em;
    color: var(--_quiet);
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: var(--_radius);
    font-size: 1.1em;
  }
  .step:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .step:not(:disabled):hover {
    background: var(--_tint);
  }
  .summary,
  .loose {
    margin: 0;
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.8125em;
  }
  .loose ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain {
    padding: 0.15em 0.7em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .toggle[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  @container (max-width: 42em) {
    .toolbar > .line {
      flex-wrap: nowrap;
    }
    .toolbar > .tools {
      flex-wrap: wrap;
    }
    .tabs {
      overflow-x: auto;
      scrollbar-width: none;
      overscroll-behavior-inline: contain;
    }
    .tabs button {
      flex: none;
      scroll-margin-inline: 1em;
    }
    .opener,
    .narrow {
      display: inline-flex;
    }
    .narrow {
      font-size: 1.15em;
    }
    .wide {
      display: none;
    }
    .choice {
      flex: none;
    }
    .choice button {
      display: grid;
      place-items: center;
      min-inline-size: 2.25em;
      min-block-size: 2em;
      padding: 0;
    }
    .choice .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .drawer {
      display: none;
    }
    .drawer.open {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      order: 1;
      flex: 1 0 100%;
    }
    .finder,
    .finder input {
      flex: 1 1 10em;
    }
    .field:not(.finder) {
      flex: 1 1 7em;
    }
    .field select {
      inline-size: 100%;
      max-inline-size: none;
    }
    .choice [data-layout='flow'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-color: Highlight;
    }
    .choice button[aria-pressed='true'],
    .toggle[aria-pressed='true'],
    .toggle[aria-expanded='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .toolbar,
    .finder,
    .tabs,
    .actions,
    .plain {
      display: none;
    }
  }
`;
