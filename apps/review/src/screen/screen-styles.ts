import { css } from 'lit';

export const screenStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1rem;
    align-items: center;
    padding-block-end: 0.35rem;
    border-block-end: 1px solid var(--line);
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .tools button,
  .tools label,
  .tools select {
    font-size: 0.9rem;
  }
  .commands > button {
    padding-inline: 0.45rem;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
  }
  .views button {
    border-radius: 0;
    margin-inline-end: -1px;
  }
  .views button:first-child {
    border-start-start-radius: 0.4rem;
    border-end-start-radius: 0.4rem;
  }
  .views button:last-child {
    border-start-end-radius: 0.4rem;
    border-end-end-radius: 0.4rem;
  }
  .views [aria-selected='true'] {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .status {
    position: relative;
    display: flex;
    min-inline-size: 0;
    gap: 0.2rem 1rem;
    align-items: baseline;
    justify-content: end;
    flex: 1 1 9rem;
    font-size: 0.85rem;
    color: var(--quiet);
  }
  .status p {
    margin: 0;
  }
  /* One line, whatever it says: the page must not move with it. */
  .said {
    color: var(--ink);
    flex: none;
    max-inline-size: calc(100% - 3rem);
  }
  .said:has(+ .shared) {
    max-inline-size: calc(100% - 6rem);
  }
  .said,
  .shared,
  .kept {
    min-inline-size: 1.5rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* It stays in the page, as what is said in it is read out. */
  .said:empty {
    min-inline-size: 0;
    margin-inline-end: -1rem;
  }
  .status [tabindex]:hover,
  .status [tabindex]:focus-visible {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    z-index: 6;
    background: var(--surface);
    white-space: normal;
  }
  /* That others see it matters less than whether it is kept. */
  .shared {
    flex-shrink: 99;
  }
  /* What was done matters more for the moment. */
  .kept {
    margin-inline-start: auto;
  }
  .kept.kept::before {
    content: '✓ ';
  }
  .kept.loose {
    flex-shrink: 0;
    color: var(--worst);
    font-weight: 600;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(17rem, 23rem);
    gap: 1rem;
    min-block-size: 0;
    flex: 1;
  }
  .columns.report {
    grid-template-columns: minmax(0, 1fr);
  }
  main {
    min-inline-size: 0;
    /* Unseen words of wide tables must not widen the page. */
    position: relative;
    overflow-x: clip;
  }
  muqabala-viewer {
    --muqabala-matrix: calc(100dvh - 10rem);
  }
  aside {
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 1rem;
  }
  /* No padding above: what sticks to the top would let the words that move past it be seen there. */
  aside > :first-child {
    margin-block-start: 0.5rem;
  }
  /* With room for it the page stands still, and the text and the findings move each in its own pane. */
  @media screen and (min-width: 60rem) and (min-height: 30rem) {
    main,
    aside {
      overflow: auto;
      overscroll-behavior: contain;
    }
    main:focus-visible,
    aside:focus-visible {
      outline-offset: -2px;
    }
  }
  @media screen and (max-width: 59.99rem), screen and (max-height: 29.99rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      order: -1;
      border-inline-start: 0;
      border-block-end: 1px solid var(--line);
      padding-inline-start: 0;
      max-block-size: 45vh;
      overflow: auto;
    }
  }
  @media print {
    .tools,
    .status,
    .problem,
    aside {
      display: none;
    }
    :host,
    .columns {
      display: block;
    }
  }
`;
