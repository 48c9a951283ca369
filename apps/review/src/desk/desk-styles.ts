import { css } from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    --line: light-dark(#d9d5cc, #353941);
    --quiet: light-dark(#5e636b, #a4a8b0);
    --accent: light-dark(#1f5f8b, #8cc4ee);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
  }
  button,
  select {
    font: inherit;
    font-size: 0.9rem;
    color: inherit;
    background: transparent;
    border: 1px solid var(--line);
    border-radius: 0.4rem;
    padding: 0.3rem 0.7rem;
    min-block-size: 1.9rem;
    cursor: pointer;
  }
  option {
    color: #1c1f24;
    background: #fff;
  }
  button[disabled] {
    color: var(--quiet);
    cursor: default;
  }
  .views {
    display: flex;
    margin-inline-end: 0.5rem;
  }
  .views button {
    border-radius: 0;
    border-inline-end-width: 0;
  }
  .views button:first-child {
    border-start-start-radius: 0.4rem;
    border-end-start-radius: 0.4rem;
  }
  .views button:last-child {
    border-inline-end-width: 1px;
    border-start-end-radius: 0.4rem;
    border-end-end-radius: 0.4rem;
  }
  [aria-selected='true'] {
    background: var(--accent);
    color: light-dark(#fff, #10151a);
  }
  kbd {
    font: inherit;
    border: 1px solid var(--line);
    border-radius: 0.2rem;
    padding-inline: 0.3rem;
  }
  .kept {
    margin-inline-start: auto;
    color: var(--quiet);
    font-size: 0.85rem;
  }
  .kept.loose {
    color: light-dark(#b3261e, #f2b8b5);
    font-weight: 600;
  }
  .said {
    min-block-size: 1.4em;
    margin-block: 0.3rem;
    font-size: 0.85rem;
    color: var(--quiet);
  }
  .problem {
    border-inline-start: 4px solid light-dark(#b3261e, #f2b8b5);
    padding: 0.5rem 0.75rem;
    margin-block: 0.5rem;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(15rem, 20rem);
    gap: 1.25rem;
    align-items: start;
  }
  .columns.report {
    grid-template-columns: minmax(0, 1fr);
  }
  main {
    min-inline-size: 0;
  }
  aside {
    position: sticky;
    inset-block-start: 0.5rem;
    max-block-size: calc(100vh - 1rem);
    overflow: auto;
    border-inline-start: 1px solid var(--line);
    padding-inline-start: 1rem;
  }
  aside[hidden] {
    display: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    margin: 0;
  }
  .facts .wide {
    /* Unseen words are placed within it, so that they do not widen the page. */
    position: relative;
    overflow-x: auto;
  }
  .facts table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .facts th,
  .facts td {
    border-block-end: 1px solid var(--line);
    padding: 0.3rem 0.5rem;
    text-align: start;
    vertical-align: top;
    line-height: 1.6;
  }
  .facts td button {
    border: 0;
    padding: 0;
    min-block-size: 1.5rem;
    text-align: start;
  }
  .facts .differs {
    box-shadow: inset 0 -2px 0 light-dark(#b3261e, #f2b8b5);
  }
  .facts .silent {
    color: var(--quiet);
  }
  .paper {
    max-inline-size: 48rem;
    margin-inline: auto;
    line-height: 1.7;
  }
  .paper table {
    border-collapse: collapse;
    overflow-wrap: anywhere;
  }
  .paper th,
  .paper td {
    border: 1px solid var(--line);
    padding: 0.25rem 0.6rem;
    text-align: start;
  }
  .paper blockquote {
    margin: 0.2rem 0;
    padding-inline: 0.75rem;
    border-inline-start: 3px solid var(--line);
  }
  .paper li {
    break-inside: avoid;
  }
  .signature {
    font-family: ui-monospace, monospace;
    font-size: 0.8rem;
    overflow-wrap: anywhere;
  }
  @media (max-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      position: static;
      max-block-size: none;
      border-inline-start: 0;
      padding-inline-start: 0;
    }
  }
  @media (max-width: 30rem) {
    .paper th,
    .paper td {
      padding: 0.15rem 0.25rem;
      font-size: 0.8rem;
    }
  }
  @media print {
    .tools,
    .said,
    .problem,
    aside {
      display: none;
    }
  }
`;
