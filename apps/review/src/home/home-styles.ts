import { css } from 'lit';

export const homeStyles = css`
  :host {
    display: block;
    --line: light-dark(#d9d5cc, #353941);
    --quiet: light-dark(#5e636b, #a4a8b0);
    --accent: light-dark(#1f5f8b, #8cc4ee);
  }
  h2 {
    font-size: 1.1rem;
  }
  button,
  .file {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.35rem 0.8rem;
    cursor: pointer;
  }
  :focus-visible,
  .file:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: light-dark(#fff, #10151a);
  }
  .file input {
    max-inline-size: 14rem;
    font-size: 0.85rem;
  }
  .drafts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1rem;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    font-size: 0.85rem;
    color: var(--quiet);
  }
  .about input {
    max-inline-size: 9rem;
  }
  fieldset {
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    min-inline-size: 0;
  }
  input,
  textarea {
    font: inherit;
    color: light-dark(#1c1f24, #e8e6e1);
    background: light-dark(#fff, #1e2126);
    border: 1px solid var(--line);
    border-radius: 0.3rem;
    padding: 0.3rem 0.5rem;
  }
  textarea {
    inline-size: 100%;
    box-sizing: border-box;
    margin-block-start: 0.5rem;
    line-height: 1.7;
    resize: vertical;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .quiet {
    color: var(--quiet);
    font-size: 0.9rem;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    padding-block: 0.3rem;
    border-block-end: 1px solid var(--line);
  }
  .title {
    font-weight: 600;
    border-color: transparent;
    text-decoration: underline;
  }
  .rename {
    display: flex;
    gap: 0.5rem;
  }
`;
