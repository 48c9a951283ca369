import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    border: 1px solid light-dark(#d9d5cc, #353941);
    border-radius: 0.6rem;
    background: light-dark(#fff, #1e2126);
    color: light-dark(#1c1f24, #e8e6e1);
    max-inline-size: min(40rem, 92vw);
    line-height: 1.6;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  h2 {
    margin-block: 0 0.75rem;
    font-size: 1.1rem;
  }
  form {
    display: grid;
    gap: 0.5rem;
  }
  label {
    display: grid;
    grid-template-columns: 11rem 1fr;
    align-items: center;
    gap: 0.5rem;
  }
  label.box {
    grid-template-columns: auto 1fr;
    justify-content: start;
  }
  select,
  input,
  button {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid light-dark(#8d9199, #6b707a);
    border-radius: 0.3rem;
    min-block-size: 1.9rem;
    padding-inline: 0.6rem;
  }
  option {
    color: #1c1f24;
    background: #fff;
  }
  label.tall {
    grid-template-columns: 1fr;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: transparent;
    line-height: 1.7;
  }
  .preview {
    border-block: 1px solid light-dark(#d9d5cc, #353941);
    padding-block: 0.4rem;
  }
  .preview p {
    margin: 0;
  }
  .buttons {
    display: flex;
    gap: 0.5rem;
    margin: 0;
  }
  button {
    cursor: pointer;
  }
  .main {
    background: light-dark(#1f5f8b, #8cc4ee);
    color: light-dark(#fff, #10151a);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    padding: 0.2rem 0.5rem;
    border-block-end: 1px solid light-dark(#e6e2d9, #2c3036);
  }
  kbd {
    font: inherit;
    border: 1px solid light-dark(#b9bcc2, #565b64);
    border-radius: 0.25rem;
    padding-inline: 0.35rem;
    direction: ltr;
    unicode-bidi: isolate;
  }
  :focus-visible {
    outline: 2px solid light-dark(#1f5f8b, #8cc4ee);
    outline-offset: 2px;
  }
`;
