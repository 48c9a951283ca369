import { css } from 'lit';

/** The fidelity report on the screen and on paper. */
export const paperStyles = css`
  .paper {
    max-inline-size: 50rem;
    margin-inline: auto;
    padding-block-end: 3rem;
    line-height: 1.7;
  }
  .paper h3 {
    margin-block: 1.6rem 0.4rem;
    break-after: avoid;
  }
  .paper table {
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  .paper tr,
  .paper .finding {
    break-inside: avoid;
  }
  .paper th,
  .paper td {
    border: 1px solid var(--line);
    padding: 0.25rem 0.6rem;
    text-align: start;
    vertical-align: top;
  }
  .paper td.figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .paper .wide {
    position: relative;
    overflow-x: auto;
  }
  .paper .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
  }
  .paper .fields label {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
  }
  .paper .fields label,
  .paper .fields select {
    max-inline-size: 100%;
  }
  .paper .fields input[type='number'] {
    inline-size: 6rem;
  }
  .paper th,
  .paper td.figure {
    overflow-wrap: normal;
  }
  .paper ol {
    list-style: none;
    padding-inline-start: 0;
  }
  .paper ol ol {
    padding-inline-start: 1.5rem;
  }
  .paper .finding {
    margin-block-end: 1rem;
  }
  .paper .finding p {
    margin-block: 0 0.2rem;
  }
  .paper blockquote {
    margin: 0.2rem 0;
    padding-inline: 0.75rem;
    border-inline-start: 3px solid var(--line);
    overflow-wrap: anywhere;
  }
  .paper [dir='rtl'] {
    text-align: right;
  }
  .paper [dir='ltr'] {
    text-align: left;
  }
  .paper mark {
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline 2px var(--worst);
    text-underline-offset: 0.25em;
  }
  .paper .why {
    font-size: 0.9rem;
  }
  @media print {
    .paper .fields input,
    .paper .fields select {
      border: 0;
      padding: 0;
      appearance: none;
      background: none;
    }
    .paper .signed button,
    .paper .fields label:has(input[value='']) {
      display: none;
    }
  }
  .paper .tag {
    font-size: 0.85rem;
    color: var(--quiet);
  }
  .paper .note {
    border-inline-start: 3px double var(--accent);
    padding-inline-start: 0.75rem;
    white-space: pre-line;
  }
  .signature {
    font-family: ui-monospace, monospace;
    font-size: 0.8rem;
    overflow-wrap: anywhere;
  }
  @media screen and (max-width: 30rem) {
    .paper th,
    .paper td {
      padding: 0.15rem 0.25rem;
      font-size: 0.8rem;
    }
    .paper .stated,
    .paper .stated :is(thead, tbody) {
      display: block;
    }
    .paper .stated tr {
      display: flex;
      flex-wrap: wrap;
    }
    .paper .stated :is(th, td) {
      flex: 1 1 0;
      min-inline-size: 0;
      font-size: 0.75rem;
      padding-inline: 0.15rem;
    }
    .paper .stated :is(th, td):first-child {
      flex-basis: 100%;
    }
  }
`;
