import { css } from 'lit';

/** The sentences of the source against all reports. */
export const matrixStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .matrix {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .matrix th,
  .matrix td {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .matrix thead th {
    font-size: 0.8125em;
    font-weight: 600;
    vertical-align: bottom;
  }
  .matrix .number {
    color: var(--_quiet);
    font-size: 0.8125em;
    padding-block-start: 0.75rem;
  }
  .matrix tbody th {
    inline-size: 45%;
    min-inline-size: 16rem;
    font-family: var(--_latin);
    unicode-bidi: isolate;
  }
  .matrix tbody th[dir='rtl'] {
    font-family: var(--_arabic);
    font-size: 1.1em;
    line-height: 1.8;
    letter-spacing: 0;
  }
  .matrix .heading th,
  .matrix .boilerplate th {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .tally {
    display: block;
    color: var(--_quiet);
    font-weight: 400;
    font-size: 0.9em;
  }
  .covers {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 0.4em;
    min-block-size: 1.75rem;
    font-size: 0.8125em;
    text-align: start;
  }
  .covers .tally {
    grid-column: 2;
  }
  .disc {
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    color: var(--_accent);
  }
  .disc .fill {
    fill: currentColor;
    stroke: none;
  }
  .none .disc,
  .none .state {
    color: var(--_quiet);
  }
  :dir(rtl) > .disc {
    scale: -1 1;
  }
  @container (max-width: 42rem) {
    .covers .state {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix tbody th {
      min-inline-size: 11rem;
    }
  }
`;
