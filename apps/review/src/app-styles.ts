import { css } from 'lit';

export const appStyles = css`
  :host {
    display: block;
    max-inline-size: 96rem;
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
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.35rem 0.8rem;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
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
  [hidden] {
    display: none;
  }
  @media print {
    header {
      display: none;
    }
  }
`;
