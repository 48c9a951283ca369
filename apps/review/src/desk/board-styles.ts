import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: block;
    --line: light-dark(#d9d5cc, #353941);
    --quiet: light-dark(#5e636b, #a4a8b0);
    --accent: light-dark(#1f5f8b, #8cc4ee);
    --chosen: light-dark(#e4eff7, #22364a);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    align-items: center;
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0.4rem;
    background: var(--page, Canvas);
  }
  button {
    font: inherit;
    font-size: 0.85rem;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.35rem;
    padding: 0.25rem 0.6rem;
    min-block-size: 1.75rem;
    cursor: pointer;
  }
  .how {
    margin-block: 0 0.5rem;
    color: var(--quiet);
    font-size: 0.85rem;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto 60rem;
  }
  .row {
    /* The source stands on the right in either interface language, as in the viewer; every cell has a direction of its own. */
    direction: rtl;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 2.5rem minmax(0, 1fr);
    border-block-end: 1px solid var(--line);
    padding-block: 0.25rem;
  }
  .mark {
    align-self: center;
    justify-self: center;
    color: var(--quiet);
    font-size: 0.8rem;
    font-variant-numeric: tabular-nums;
  }
  .confirmed .mark {
    color: var(--accent);
  }
  p {
    margin: 0;
    padding: 0.3rem 0.5rem;
    line-height: 1.75;
    border-radius: 0.3rem;
    cursor: default;
  }
  .heading {
    font-weight: 600;
  }
  .boilerplate,
  .again,
  .gap {
    color: var(--quiet);
  }
  .again {
    font-size: 0.85rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .gap {
    font-style: italic;
    border: 1px dashed var(--line);
    margin: 0.2rem;
    text-align: center;
  }
  :lang(ar).gap {
    font-style: normal;
  }
  [aria-selected='true'] {
    background: var(--chosen);
    box-shadow: inset 3px 0 0 var(--accent), inset -3px 0 0 var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .cutting {
    display: block;
    border: 2px solid var(--accent);
    border-radius: 0.4rem;
    padding: 0.5rem;
    margin-block-end: 0.5rem;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    inline-size: 100%;
    box-sizing: border-box;
    line-height: 1.7;
  }
  @media (max-width: 40rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .mark {
      justify-self: start;
    }
  }
`;
