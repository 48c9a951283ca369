import { css } from 'lit';

export const kindStyles = css`
  :host {
    display: grid;
    gap: 0.25rem;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    max-block-size: 9.5rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: 0.35rem;
  }
  li {
    padding: 0.15rem 0.6rem;
    cursor: pointer;
  }
  li small {
    color: var(--quiet);
    margin-inline-start: 0.6rem;
  }
  li[aria-selected='true'] {
    background: var(--accent);
    color: var(--on-accent);
  }
  li[aria-selected='true'] small {
    color: inherit;
  }
  p {
    margin: 0;
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
