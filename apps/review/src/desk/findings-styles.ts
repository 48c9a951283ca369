import { css } from 'lit';

export const findingsStyles = css`
  :host {
    display: block;
    --line: light-dark(#d9d5cc, #353941);
    --quiet: light-dark(#5e636b, #a4a8b0);
    --accent: light-dark(#1f5f8b, #8cc4ee);
    --worst: light-dark(#b3261e, #f2b8b5);
    --bad: light-dark(#8a5a00, #f0c674);
  }
  h2 {
    font-size: 1rem;
    margin-block: 0 0.5rem;
  }
  .filters {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.4rem;
    font-size: 0.8rem;
    color: var(--quiet);
  }
  label {
    display: block;
  }
  select,
  input,
  button {
    font: inherit;
    color: inherit;
    background: light-dark(#fff, #1e2126);
    border: 1px solid var(--line);
    border-radius: 0.3rem;
    min-block-size: 1.75rem;
    max-inline-size: 100%;
  }
  select,
  input {
    inline-size: 100%;
    box-sizing: border-box;
    color: light-dark(#1c1f24, #e8e6e1);
  }
  .count {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    font-size: 0.85rem;
    color: var(--quiet);
  }
  .count button {
    min-inline-size: 1.75rem;
    cursor: pointer;
  }
  .count button:first-of-type {
    margin-inline-start: auto;
  }
  :host(:dir(rtl)) .count button {
    transform: scaleX(-1);
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    border-inline-start: 4px solid var(--line);
    margin-block-end: 0.4rem;
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5rem;
  }
  li.critical {
    border-inline-start: 6px double var(--worst);
  }
  li.major {
    border-inline-start-color: var(--bad);
  }
  li.dismissed .what {
    text-decoration: line-through;
    color: var(--quiet);
  }
  li.accepted strong::after {
    content: ' ✓';
  }
  .what {
    display: block;
    inline-size: 100%;
    text-align: start;
    border: 0;
    border-radius: 0;
    background: transparent;
    padding: 0.35rem 0.6rem;
    cursor: pointer;
  }
  .what strong,
  .what small,
  .quote {
    display: block;
  }
  small {
    color: var(--quiet);
  }
  .quote {
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  [aria-current='true'] {
    background: light-dark(#f0ede5, #23272d);
  }
  .decide,
  .reason {
    margin: 0;
    padding: 0 0.6rem 0.5rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: end;
  }
  .reason label {
    flex: 1;
  }
  .decide button,
  .reason button {
    padding-inline: 0.7rem;
    cursor: pointer;
  }
  .why,
  .note {
    margin: 0;
    padding: 0 0.6rem 0.4rem;
    font-size: 0.9rem;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .note {
    font-style: italic;
  }
  .note:lang(ar) {
    font-style: normal;
  }
  .reason label.box {
    flex-basis: 100%;
  }
  .box input {
    inline-size: auto;
    min-block-size: 0;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
`;
