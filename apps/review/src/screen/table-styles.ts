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
  .findings-table th:nth-child(1) {
    inline-size: 3.2rem;
  }
  .findings-table th:nth-child(2) {
    inline-size: 9.5rem;
  }
  .findings-table th:nth-child(3),
  .findings-table th:nth-child(7) {
    inline-size: 5rem;
  }
  .findings-table th:nth-child(4) {
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
  @media (max-width: 40rem) {
    .findings-table table {
      min-inline-size: 46rem;
    }
  }
`;
