import { css } from 'lit';

export const factsStyles = css`
  .facts .wide {
    /* Unseen words are placed within it, so that they do not widen the page. */
    position: relative;
    overflow-x: auto;
  }
  .facts table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .facts th,
  .facts td {
    border-block-end: 1px solid var(--line);
    padding: 0.3rem 0.5rem;
    text-align: start;
    vertical-align: top;
    line-height: 1.6;
  }
  .facts td button {
    border: 0;
    padding: 0;
    min-block-size: 1.5rem;
    text-align: start;
  }
  .facts td button:hover {
    text-decoration: underline;
  }
  .facts .differs {
    box-shadow: inset 0 -2px 0 var(--worst);
  }
  .facts .silent {
    color: var(--quiet);
  }
`;
