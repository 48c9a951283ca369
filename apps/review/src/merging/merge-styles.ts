import { css } from 'lit';

export const mergeStyles = css`
  .agreement {
    margin-block: 0.75rem;
  }
  .agreement td {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .settle {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.5rem;
  }
  .settle li {
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.5rem 0.75rem;
  }
  .settle .buttons {
    position: static;
    padding-block: 0.25rem 0;
  }
  blockquote {
    margin: 0.25rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--line);
    overflow-wrap: anywhere;
  }
`;
