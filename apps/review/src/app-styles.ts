import { css } from 'lit';

export const appStyles = css`
  :host {
    display: block;
    max-inline-size: 100rem;
    margin-inline: auto;
    padding: 0.75rem clamp(0.75rem, 2.5vw, 2rem);
    box-sizing: border-box;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    padding-block-end: 0.5rem;
    border-block-end: 1px solid var(--line);
    margin-block-end: 0.5rem;
  }
  h1 {
    font-size: 1.25rem;
    margin: 0;
  }
  header p {
    margin: 0;
    color: var(--quiet);
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host(:not(.open)) header p {
    white-space: normal;
  }
  header p > span {
    display: flex;
    white-space: pre;
  }
  /* Each name is cut at its own end. */
  header p bdi {
    min-inline-size: 1em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  nav {
    margin-inline-start: auto;
    display: flex;
    gap: 0.5rem;
  }
  .local::before {
    content: '🔒︎ ';
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    align-items: center;
    padding-block: 3rem;
    justify-content: center;
  }
  .locked {
    max-inline-size: 42rem;
    line-height: 1.6;
  }
  .locked h2 {
    font-size: 1.1rem;
  }
  .locked code {
    font-family: ui-monospace, monospace;
    unicode-bidi: isolate;
    white-space: nowrap;
  }
  .dropping {
    position: fixed;
    inset: 1rem;
    display: grid;
    place-items: center;
    border: 3px dashed var(--accent);
    border-radius: 1rem;
    background: color-mix(in srgb, var(--page) 85%, transparent);
    font-size: 1.25rem;
    pointer-events: none;
    z-index: 10;
  }
  /* With room for it the open review fills the window, and its panes move each by itself. */
  @media screen and (min-width: 60rem) and (min-height: 30rem) {
    :host(.open) {
      display: flex;
      flex-direction: column;
      block-size: 100dvh;
    }
    :host(.open) muqabala-screen {
      flex: 1;
    }
  }
  @media print {
    header,
    .problem {
      display: none;
    }
    :host {
      max-inline-size: none;
      padding: 0;
    }
  }
`;
