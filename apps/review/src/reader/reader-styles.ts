import { css } from 'lit';

export const readerStyles = css`
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-start: 1px solid var(--line);
    padding-block: 0.5rem;
  }
  blockquote {
    margin: 0.2rem 0;
    overflow-wrap: anywhere;
  }
  .proposed {
    margin: 0.3rem 0;
    border-inline-start: 3px double var(--accent);
    padding-inline-start: 0.6rem;
  }
  .pair {
    display: block;
  }
  code {
    overflow-wrap: anywhere;
  }
`;
