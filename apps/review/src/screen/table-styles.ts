import { css } from 'lit';

export const tableStyles = css`
  .findings-table {
    position: relative;
    overflow: auto;
  }
  .findings-table table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.85rem;
    table-layout: fixed;
  }
  .findings-table th,
  .findings-table td {
    border-block-end: 1px solid var(--line);
    padding: 0 0.4rem;
    text-align: start;
    block-size: 1.5rem;
    line-height: 1.5rem;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* A name is cut at its own end, and stands where the column begins. */
  .findings-table td[dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .findings-table th.number {
    inline-size: 3.2rem;
  }
  .findings-table th.kind {
    inline-size: 9.5rem;
  }
  .findings-table th.severity,
  .findings-table th.state {
    inline-size: 5rem;
  }
  .findings-table th.text {
    inline-size: 7rem;
  }
  .findings-table button {
    border: 0;
    padding: 0;
    min-block-size: 1.5rem;
    line-height: 1.5rem;
    font: inherit;
  }
  .findings-table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--page);
    z-index: 1;
  }
  .findings-table tbody th {
    border-inline-start: 4px solid var(--line);
  }
  .findings-table .major th {
    border-inline-start-color: var(--bad);
  }
  .findings-table .critical th {
    border-inline-start: 6px double var(--worst);
  }
  .findings-table [aria-current='true'] > * {
    background: var(--raised);
  }
  .findings-table [data-chosen='true'] > * {
    box-shadow: inset 0 2px 0 var(--accent), inset 0 -2px 0 var(--accent);
  }
  .findings-table [data-chosen='true'] th button::before {
    content: '☑ ';
  }
  /* Two lines a row, as a narrow screen has no room for seven columns. */
  @media screen and (max-width: 40rem) {
    .findings-table {
      overflow: visible;
    }
    .findings-table table,
    .findings-table tbody {
      display: block;
    }
    .findings-table thead {
      display: block;
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
    .findings-table tr {
      display: grid;
      grid-template-columns: 2.6rem minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr);
      grid-template-areas: 'number kind severity state' 'number text source target';
      border-block-end: 1px solid var(--line);
    }
    .findings-table th,
    .findings-table td {
      inline-size: auto;
      block-size: auto;
      border-block-end: 0;
    }
    .findings-table thead th {
      position: static;
    }
    .findings-table .number {
      grid-area: number;
    }
    .findings-table .kind {
      grid-area: kind;
    }
    .findings-table .severity {
      grid-area: severity;
    }
    .findings-table .state {
      grid-area: state;
    }
    .findings-table .text {
      grid-area: text;
    }
    .findings-table .source {
      grid-area: source;
    }
    .findings-table .target {
      grid-area: target;
    }
    .findings-table .kind.several {
      grid-column-end: severity;
    }
    .findings-table .source.several {
      grid-column-end: target;
    }
  }
`;
