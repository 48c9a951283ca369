import { css } from 'lit';

/** The sentences of the source against all reports. */
export const matrixStyles = css`
  /* What is only for screen readers stands where it belongs, and widens no page. */
  .scroll,
  .covers {
    position: relative;
  }
  /* What moves sideways holds its head only where it moves by itself: the page says how high it may be. */
  .many {
    overflow: auto;
    max-block-size: var(--muqabala-matrix, none);
  }
  .matrix thead th {
    position: sticky;
    inset-block-start: calc(var(--muqabala-sticky, 0px) + var(--_bar, 0px));
    z-index: 1;
    background: var(--_paper);
    box-shadow: inset 0 -1px var(--_line);
  }
  .many .matrix thead th {
    inset-block-start: 0;
  }
  .matrix {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .matrix th,
  .matrix td {
    padding: 0.5em 0.75em;
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
    padding-block-start: 0.75em;
  }
  .matrix tbody th {
    inline-size: 45%;
    min-inline-size: 16em;
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
    min-block-size: 2.15em;
    font-size: 0.8125em;
    text-align: start;
  }
  .covers:hover .state {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.6em;
    grid-column: 2;
    color: var(--_finding);
  }
  .shape {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    font-variant-numeric: tabular-nums;
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
  @container (max-width: 42em) {
    .scroll {
      overflow: auto;
      max-block-size: var(--muqabala-matrix, none);
    }
    .matrix thead th {
      inset-block-start: 0;
      z-index: 2;
    }
    .matrix .number,
    .matrix thead .tally {
      display: none;
    }
    .matrix th,
    .matrix td {
      padding-inline: 0.5em;
    }
    .covers .state {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .matrix tbody th,
    .matrix thead th:nth-child(2) {
      position: sticky;
      /* The cell has the direction of its words, and holds the side where the table begins. */
      inset-inline: 0;
      min-inline-size: 9.5em;
      background: var(--_paper);
    }
    .matrix tbody th {
      z-index: 1;
    }
    .matrix thead th:nth-child(2) {
      z-index: 3;
    }
  }
  @media print {
    .matrix thead th {
      position: static;
    }
    .scroll {
      overflow: visible;
      max-block-size: none;
    }
    .matrix tr {
      break-inside: avoid;
    }
  }
`;
