import { css } from 'lit';

/** Both texts as they run, for somebody who reads. */
export const readStyles = css`
  .intro {
    padding: 0.75em;
    border-block-end: 1px solid var(--_line);
  }
  .intro p,
  .intro ul {
    margin: 0 0 0.35em;
    padding: 0;
    list-style: none;
  }
  .intro li button {
    padding-block: 0.15em;
  }
  .intro li button[aria-current] {
    color: var(--_accent);
  }
  .quote {
    font-family: var(--_latin);
  }
  .quote[dir='rtl'] {
    font-family: var(--_arabic);
  }
  .panes {
    display: grid;
    grid-template: 'source target' / minmax(0, 1fr) minmax(0, 1fr);
  }
  .panes.target-first {
    grid-template-areas: 'target source';
  }
  .panes.flow {
    grid-template: 'source' 'target' / minmax(0, 1fr);
  }
  .pane {
    position: relative;
    max-block-size: var(--muqabala-pane, 80vb);
    padding: 0 1em 1em;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .flow .pane {
    max-block-size: var(--muqabala-pane, 42vb);
  }
  .pane.source {
    grid-area: source;
  }
  .pane.target {
    grid-area: target;
  }
  .outlet {
    position: sticky;
    inset-block-start: 0;
    /* Blocks that layout skips are painted over what only sticks. */
    z-index: 1;
    background: var(--_paper);
    padding-block: 0.75em;
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 400;
  }
  .outlet .name,
  .head .name {
    font-weight: 600;
    color: var(--_ink);
  }
  .pane .text {
    white-space: pre-line;
    font-family: var(--_latin);
  }
  .text > div {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 90em;
  }
  .pane[dir='rtl'] .text {
    font-family: var(--_arabic);
    font-size: 1.15em;
    line-height: 1.85;
  }
  .pane .sentence {
    display: inline;
    border-radius: 2px;
  }
  .pane [role='link'] {
    cursor: pointer;
  }
  .pane .alone {
    color: var(--_quiet);
  }
  .pane .lit {
    background: var(--_chosen);
    box-shadow: 0 0 0 0.15em var(--_chosen);
  }
  .lit mark.evidence {
    background: color-mix(in srgb, var(--_evidence) var(--_strength, 100%), transparent);
  }
  @container (max-width: 42em) {
    .panes,
    .panes.target-first {
      grid-template: 'source' 'target' / minmax(0, 1fr);
    }
    .pane {
      max-block-size: var(--muqabala-pane, 42vb);
    }
    .pane.target {
      border-block-start: 1px solid var(--_line);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .pane {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .pane .alone {
      color: GrayText;
    }
    .pane .lit {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .pane {
      max-block-size: none;
      overflow: visible;
    }
    .outlet {
      position: static;
    }
    .text > div {
      content-visibility: visible;
    }
  }
`;
