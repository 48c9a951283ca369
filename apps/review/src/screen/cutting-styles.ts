import { css } from 'lit';

export const cuttingStyles = css`
  :host {
    display: grid;
    gap: 0.4rem;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.5rem 0.75rem;
    background: var(--surface);
  }
  p {
    margin: 0;
  }
  .words {
    max-block-size: 40vh;
    overflow: auto;
    padding: 0.3rem 0.5rem;
    border-radius: 0.3rem;
    line-height: 2;
    cursor: text;
    touch-action: pan-y;
    user-select: none;
    white-space: pre-wrap;
  }
  .words:focus-visible {
    outline: 2px solid var(--accent);
  }
  .mark {
    display: inline-block;
    margin-inline: 0.1rem;
    padding-inline: 0.2rem;
    border-inline: 2px solid var(--accent);
    color: var(--accent);
    font-weight: 700;
    line-height: 1.4;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
