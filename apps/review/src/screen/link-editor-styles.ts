import { css } from 'lit';

export const linkEditorStyles = css`
  :host {
    display: block;
  }
  .bar {
    padding: 0.2rem 0.5rem 0.4rem;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
  }
  .buttons button,
  .small {
    font-size: 0.82rem;
    padding: 0.1rem 0.5rem;
    min-block-size: 1.75rem;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.75rem;
    align-items: center;
    margin: 0.3rem 0 0;
    padding: 0;
    font-size: 0.85rem;
    line-height: 1.5;
    min-block-size: 1.75rem;
  }
  .line .quiet,
  .line.quiet {
    font-size: 0.85rem;
  }
  .comment {
    border-inline-start: 3px double var(--accent);
    padding-inline-start: 0.5rem;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .noting {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    flex: 1;
  }
  .noting label {
    flex: 1;
    display: flex;
    gap: 0.4rem;
    align-items: center;
  }
  .noting input {
    flex: 1;
    min-inline-size: 8rem;
  }
  /* On a phone the commands are a strip, so that the sentences have room below it. */
  @media (max-width: 40rem) {
    .buttons {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: thin;
    }
    .buttons button {
      flex: none;
    }
    .how {
      display: none;
    }
  }
  textarea {
    inline-size: 100%;
    line-height: 1.7;
  }
`;
