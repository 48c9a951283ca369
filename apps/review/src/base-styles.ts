import { css } from 'lit';

/** Buttons, fields, keys and focus, the same in every element of the workbench. */
export const baseStyles = css`
  button,
  select,
  input,
  textarea,
  .button {
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 0.35rem;
    min-block-size: 1.9rem;
    padding: 0.2rem 0.6rem;
    box-sizing: border-box;
    max-inline-size: 100%;
  }
  button,
  .button {
    background: transparent;
    border-color: var(--line);
    cursor: pointer;
  }
  button:hover:not([disabled]),
  .button:hover {
    border-color: var(--edge);
  }
  .button {
    display: inline-flex;
    align-items: center;
    position: relative;
  }
  .button:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button[disabled] {
    color: var(--quiet);
    cursor: default;
  }
  button.main {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.main kbd {
    color: inherit;
    border-color: currentColor;
  }
  option {
    color: #1c1f24;
    background: #fff;
  }
  /* What says its language with its direction, or alone, is words of a text. */
  :is([dir], bdi)[lang='ar'] {
    font-family: var(--muqabala-font-arabic);
  }
  :is([dir], bdi)[lang='en'] {
    font-family: var(--muqabala-font-latin);
  }
  .place {
    color: var(--quiet);
    font: 0.8rem system-ui, sans-serif;
    font-variant-numeric: tabular-nums;
  }
  [hidden] {
    display: none !important;
  }
  kbd {
    font: inherit;
    font-size: 0.75em;
    border: 1px solid var(--line);
    border-radius: 0.25rem;
    padding-inline: 0.3em;
    color: var(--quiet);
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--quiet);
    font-size: 0.9rem;
  }
  .problem {
    border-inline-start: 4px solid var(--worst);
    padding: 0.5rem 0.75rem;
    margin-block: 0.5rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    margin: 0;
  }
`;
