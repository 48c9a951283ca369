import { css } from 'lit';

export const wordsStyles = css`
  [role='listbox'] {
    border: 1px solid var(--edge);
    border-radius: 0.4rem;
    padding: 0.4rem 0.6rem;
    line-height: 2;
    max-block-size: 24vh;
    overflow: auto;
    touch-action: pan-y;
    user-select: none;
    cursor: pointer;
  }
  [role='listbox']:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  [role='option'] {
    border-radius: 0.25rem;
    padding: 0.1rem 0.15rem;
    border-block-end: 2px solid transparent;
  }
  [role='option'][aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  [role='listbox']:focus .at {
    outline: 2px dashed var(--edge);
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
