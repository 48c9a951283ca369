import { css } from 'lit';
import { matrixStyles } from './styles/matrix.ts';
import { partsStyles } from './styles/parts.ts';
import { readStyles } from './styles/read.ts';
import { rowStyles } from './styles/rows.ts';

const base = css`
  :host {
    display: block;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
  }
  /*
   * Nothing that a page says of its own text comes in here but size, colour scheme and direction: a quotation in
   * capitals is another quotation. A rule of the page beats those of :host, so all stand here.
   */
  .viewer {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    cursor: inherit;
    forced-color-adjust: inherit;
    display: block;
    position: relative;
    container-type: inline-size;
    contain-intrinsic-inline-size: min(48em, 90vi);
    --_paper: var(--muqabala-paper, light-dark(#fff, #15171a));
    --_ink: var(--muqabala-ink, light-dark(#1d1f22, #e7e5e0));
    --_quiet: var(--muqabala-quiet, light-dark(#595e66, #a5aab1));
    --_line: var(--muqabala-line, light-dark(#e4e3df, #2c3035));
    --_tint: var(--muqabala-tint, light-dark(#f7f6f3, #1c1f23));
    --_accent: var(--muqabala-accent, light-dark(#1d5a86, #86bfe8));
    --_chosen: var(--muqabala-chosen, light-dark(#eef5fa, #1a2630));
    --_minor: var(--muqabala-minor, light-dark(#735600, #d8b95a));
    --_major: var(--muqabala-major, light-dark(#a8420a, #f2a268));
    --_critical: var(--muqabala-critical, light-dark(#b01030, #ff929c));
    --_evidence: var(--muqabala-evidence, light-dark(#dcebf6, #23415a));
    --_hit: var(--muqabala-hit, light-dark(#ffe38f, #6b5410));
    --_arabic: var(--muqabala-font-arabic, 'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', 'Noto Sans Arabic', serif);
    --_latin: var(--muqabala-font-latin, 'Charter', 'Georgia', 'Noto Serif', serif);
    --_interface: var(--muqabala-font-interface, system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif);
    --_radius: var(--muqabala-radius, 6px);
    background: var(--_paper);
    color: var(--_ink);
    font: var(--muqabala-size, 1em) / 1.6 var(--_interface);
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  .viewer.waiting {
    min-block-size: var(--muqabala-reserve, 100svb);
  }
  * {
    box-sizing: border-box;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .message {
    padding: 2.5em 1em;
    text-align: center;
    color: var(--_quiet);
  }
  .message.failed {
    max-inline-size: 46em;
    margin-inline: auto;
    color: var(--_ink);
    border-block: 1px solid var(--_line);
  }
  .message ul {
    text-align: left;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .spinner {
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.9em;
    margin-inline-end: 0.6em;
    vertical-align: -0.1em;
    border: 2px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;

/** Constructable sheets: a strict content security policy does not concern them. */
export const styles = [base, partsStyles, rowStyles, matrixStyles, readStyles];
