import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    border: 1px solid var(--line);
    border-radius: 0.6rem;
    background: var(--surface);
    color: var(--ink);
    inline-size: min(44rem, 94vw);
    max-block-size: 92vh;
    box-sizing: border-box;
    padding: 1rem 1.25rem;
    line-height: 1.6;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  h2 {
    margin-block: 0 0.75rem;
    font-size: 1.1rem;
  }
  h3 {
    margin-block: 1rem 0.25rem;
    font-size: 1rem;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  label {
    display: grid;
    grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr);
    align-items: center;
    gap: 0.5rem;
  }
  label.button {
    display: inline-flex;
  }
  label.box {
    grid-template-columns: auto 1fr;
    justify-content: start;
  }
  label.box input {
    min-block-size: 0;
  }
  label.tall {
    grid-template-columns: 1fr;
  }
  textarea {
    line-height: 1.7;
  }
  .preview {
    border-block: 1px solid var(--line);
    padding-block: 0.4rem;
    min-block-size: 3.2rem;
  }
  .preview p {
    margin: 0;
  }
  .said {
    white-space: pre-line;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0;
    position: sticky;
    inset-block-end: -1rem;
    background: var(--surface);
    padding-block: 0.5rem;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    overflow-wrap: anywhere;
    text-align: start;
    padding: 0.2rem 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  td button {
    white-space: nowrap;
    overflow-wrap: normal;
  }
  td kbd {
    white-space: normal;
    font-size: 0.85em;
    color: inherit;
  }
  fieldset {
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    display: grid;
    gap: 0.4rem;
    min-inline-size: 0;
  }
  ul {
    padding-inline-start: 1.25rem;
    margin-block: 0;
  }
  @media (max-width: 30rem) {
    label {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.1rem;
    }
  }
`;
