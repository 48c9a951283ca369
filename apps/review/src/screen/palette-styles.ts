import { css } from 'lit';

export const paletteStyles = css`
  dialog {
    margin-block-start: 10vh;
    max-block-size: 80vh;
    padding: 0.75rem;
  }
  input {
    inline-size: 100%;
    min-block-size: 2.5rem;
  }
  ul {
    list-style: none;
    padding: 0;
    margin-block-start: 0.5rem;
    max-block-size: 60vh;
    overflow: auto;
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.3rem 0.6rem;
    border-radius: 0.35rem;
    cursor: pointer;
  }
  li:hover {
    background: color-mix(in srgb, var(--accent) 10%, transparent);
  }
  li[aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  li[aria-selected='true'] kbd {
    color: inherit;
    border-color: currentColor;
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
