import { css } from 'lit';

export const realignStyles = css`
  .sum {
    direction: ltr;
    unicode-bidi: isolate;
    font-variant-numeric: tabular-nums;
  }
  .changes {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.5rem;
  }
  .changes label.box {
    grid-template-columns: auto auto minmax(0, 1fr);
    align-items: start;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.4rem 0.6rem;
  }
  .sign {
    font-weight: 700;
    min-inline-size: 1ch;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75rem;
  }
  .removed .sentences {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  @media (max-width: 40rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
