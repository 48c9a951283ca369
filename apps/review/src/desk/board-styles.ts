import { css } from 'lit';

export const boardStyles = css`
  :host {
    display: block;
  }
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0.4rem;
    background: var(--page);
    border-block-end: 1px solid var(--line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
  }
  .buttons button,
  .small {
    font-size: 0.82rem;
    padding: 0.1rem 0.5rem;
    min-block-size: 1.75rem;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.75rem;
    align-items: center;
    margin: 0.3rem 0 0;
    padding: 0;
    font-size: 0.85rem;
    line-height: 1.5;
    min-block-size: 1.75rem;
  }
  .line .quiet,
  .line.quiet {
    font-size: 0.85rem;
  }
  .comment {
    border-inline-start: 3px double var(--accent);
    padding-inline-start: 0.5rem;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .noting {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    flex: 1;
  }
  .noting label {
    flex: 1;
    display: flex;
    gap: 0.4rem;
    align-items: center;
  }
  .noting input {
    flex: 1;
    min-inline-size: 8rem;
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-size: auto 80rem;
  }
  .later {
    block-size: 80rem;
  }
  .row {
    /* The source stands on the right in either interface language, as in the viewer; every cell has a direction of its own. */
    direction: rtl;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 3.5rem minmax(0, 1fr);
    border-block-end: 1px solid var(--line);
    padding-block: 0.25rem;
  }
  .row.confirmed {
    background: color-mix(in srgb, var(--good) 7%, transparent);
  }
  .mark {
    align-self: center;
    justify-self: center;
    text-align: center;
    font-size: 0.8rem;
    font-variant-numeric: tabular-nums;
  }
  .mark button {
    min-inline-size: 2.75rem;
    min-block-size: 1.75rem;
    padding-inline: 0.2rem;
    color: var(--quiet);
    border-radius: 1rem;
  }
  .mark .sure {
    color: var(--good);
    border-color: var(--good);
  }
  .mark .unsure {
    border-style: dashed;
  }
  .noted {
    color: var(--accent);
  }
  .grid p {
    margin: 0;
    padding: 0.3rem 0.5rem;
    line-height: 1.75;
    border-radius: 0.3rem;
    cursor: default;
    /* Below the bar, which stands still. */
    scroll-margin-block: 9rem 2rem;
    overflow-wrap: anywhere;
  }
  .grid [role='gridcell']:hover:is(p) {
    background: var(--raised);
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
  .grid .gap {
    font-size: 0.85rem;
    border: 1px dashed var(--line);
    margin: 0.2rem;
    text-align: center;
  }
  .bad {
    text-decoration: underline wavy var(--worst);
    text-decoration-skip-ink: none;
    text-underline-offset: 0.3em;
  }
  .grid p[aria-selected='true'] {
    background: var(--chosen);
    box-shadow: inset 3px 0 0 var(--accent), inset -3px 0 0 var(--accent);
  }
  .grid :focus-visible {
    outline-offset: -2px;
  }
  .cutting {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: end;
    border: 2px solid var(--accent);
    border-radius: 0.4rem;
    padding: 0.5rem;
    margin-block-start: 0.4rem;
  }
  .cutting label {
    flex: 1 1 100%;
  }
  textarea {
    inline-size: 100%;
    line-height: 1.7;
  }
  @media (max-width: 40rem) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .mark {
      justify-self: start;
    }
    .bar {
      position: static;
    }
    .grid p {
      scroll-margin-block: 2rem;
    }
  }
`;
