import { css } from 'lit';

export const decideStyles = css`
  dialog {
    inline-size: min(74rem, 94vw);
  }
  h2 {
    margin-block-end: 0.25rem;
  }
  p {
    margin-block: 0.4rem;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0;
    font-weight: 600;
  }
  blockquote {
    margin: 0.25rem 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--accent);
    line-height: 1.8;
  }
  .beside {
    color: var(--quiet);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 0.75rem;
  }
  .answers {
    list-style: none;
    padding: 0;
    margin: 0.5rem 0;
    display: grid;
    /* Six candidates stand on a screen without moving it. */
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 0.35rem;
  }
  .answers.small {
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  }
  .answers button {
    inline-size: 100%;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6rem;
    align-items: start;
    text-align: start;
    line-height: 1.5;
    font-size: 0.95rem;
  }
  form {
    position: sticky;
    inset-block-end: -1rem;
    background: var(--surface);
  }
  .answers kbd {
    font-size: 0.9em;
    margin-block-start: 0.3em;
  }
  .answers .what {
    display: grid;
  }
  .answers [aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  @media (forced-colors: active) {
    .answers [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
