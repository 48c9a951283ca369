import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 90rem;
    margin-inline: auto;
    padding: 1rem clamp(0.75rem, 3vw, 2rem);
    --line: light-dark(#d9d5cc, #353941);
    --quiet: light-dark(#5e636b, #a4a8b0);
    --accent: light-dark(#1f5f8b, #8cc4ee);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    padding-block-end: 0.75rem;
    border-block-end: 1px solid var(--line);
    margin-block-end: 1rem;
  }
  h1 {
    font-size: 1.35rem;
    margin: 0;
  }
  header p {
    margin: 0;
    color: var(--quiet);
  }
  nav {
    margin-inline-start: auto;
    display: flex;
    gap: 0.5rem;
  }
  button,
  .file {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.4rem 0.8rem;
    cursor: pointer;
  }
  button:focus-visible,
  input:focus-visible,
  textarea:focus-visible,
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
  fieldset {
    border: 1px solid var(--line);
    border-radius: 0.5rem;
    min-inline-size: 0;
  }
  input,
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.3rem;
    padding: 0.35rem 0.5rem;
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
  }
  .problem {
    border-inline-start: 4px solid light-dark(#b3261e, #f2b8b5);
    padding: 0.5rem 0.75rem;
  }
  .progress {
    display: flex;
    gap: 1rem;
    align-items: center;
    padding-block: 3rem;
    justify-content: center;
  }
`;
