import { css } from 'lit';

export const homeStyles = css`
  :host {
    display: block;
  }
  h2 {
    font-size: 1.1rem;
    margin-block: 1rem 0.5rem;
  }
  .drafts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1rem;
  }
  .about {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
    gap: 0.5rem;
    font-size: 0.85rem;
    color: var(--quiet);
    margin-block: 0.5rem;
  }
  .about input {
    inline-size: 100%;
  }
  fieldset {
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    min-inline-size: 0;
  }
  summary {
    cursor: pointer;
    color: var(--quiet);
    font-size: 0.85rem;
    padding-block: 0.25rem;
  }
  textarea {
    inline-size: 100%;
    line-height: 1.7;
    resize: vertical;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .said {
    margin: 0;
    font-size: 0.9rem;
  }
  ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.75rem;
    align-items: center;
    padding-block: 0.4rem;
    border-block-end: 1px solid var(--line);
  }
  .does {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    margin-inline-start: auto;
    font-size: 0.85rem;
  }
  .title {
    font-weight: 600;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
  }
  .rename {
    display: flex;
    flex: 1;
    gap: 0.5rem;
  }
  .rename input {
    flex: 1;
    min-inline-size: 8rem;
  }
  .long {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.75rem;
  }
  .long p {
    margin: 0;
  }
  .beginning {
    justify-self: stretch;
    white-space: pre-line;
    overflow-wrap: anywhere;
    max-block-size: 12rem;
    overflow: auto;
    line-height: 1.7;
  }
`;
