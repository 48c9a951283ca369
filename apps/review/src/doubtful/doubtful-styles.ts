import { css } from 'lit';

export const doubtfulStyles = css`
  :host {
    display: block;
    margin-block-end: 0.4rem;
    font-size: 0.9rem;
  }
  label {
    display: block;
    max-inline-size: 16rem;
    margin-block: 0.4rem;
  }
  input {
    display: block;
    inline-size: 100%;
    padding: 0;
    accent-color: var(--accent);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--quiet);
    font-size: 0.8rem;
  }
  p {
    margin: 0.3rem 0;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    margin: 0;
    padding: 0;
    list-style: none;
    max-block-size: 12rem;
    overflow: auto;
  }
  li {
    min-inline-size: 0;
  }
  .place {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
  }
  .place bdi {
    max-inline-size: 8rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
