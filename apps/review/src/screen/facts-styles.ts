import { css } from 'lit';

export const factsStyles = css`
  .facts .wide {
    /* Unseen words are placed within it, so that they do not widen the page. */
    position: relative;
    overflow: auto;
    max-block-size: 90vh;
  }
  /* Whose column and which fact it is stays in sight. */
  .facts thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--page);
    z-index: 1;
  }
  .facts thead bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .facts tbody th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--page);
    max-inline-size: 40vw;
    overflow-wrap: break-word;
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
  .facts .box {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
  }
  .facts .box input {
    min-block-size: 0;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
  }
  .facts .sign {
    /* Fonts for Arabic draw the signs of mathematics in pieces. */
    font-family: system-ui, 'DejaVu Sans', sans-serif;
    display: inline-block;
    min-inline-size: 1em;
  }
  .facts td button:hover {
    text-decoration: underline;
  }
  .facts .differs {
    box-shadow: inset 0 -2px 0 var(--worst);
  }
  @media screen and (min-width: 60rem) and (min-height: 30rem) {
    .facts .wide {
      overflow: visible;
      max-block-size: none;
    }
  }
  @media print {
    .facts .wide {
      overflow: visible;
      max-block-size: none;
    }
  }
  .facts .silent {
    color: var(--quiet);
  }
`;
