import { css } from 'lit';

/** The texts side by side, or one below the other. */
export const rowStyles = css`
  .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 90em;
  }
  .row {
    display: grid;
    grid-template: 'number source target' auto 'number notes notes' auto 'number detail detail' auto / 2.75em minmax(0, 1fr) minmax(0, 1fr);
    column-gap: 1.75em;
    padding-inline-end: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .rows .row,
  .rows button {
    scroll-margin-block: calc(var(--muqabala-sticky, 0px) + var(--_bar, 0px) + var(--_head, 0px) + 0.25em) 3em;
  }
  .target-first .row {
    grid-template-areas: 'number target source' 'number notes notes' 'number detail detail';
  }
  .flow .row {
    grid-template: 'number source' auto 'number target' auto 'number notes' auto 'number detail' auto / 2.75em minmax(0, 1fr);
  }
  .head {
    position: sticky;
    inset-block-start: calc(var(--muqabala-sticky, 0px) + var(--_bar, 0px));
    z-index: 1;
    background: var(--_paper);
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  .flow .head {
    position: static;
  }
  .head .cell {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    padding-block: 0.5em;
  }
  .head .name {
    font-weight: 600;
    color: var(--_ink);
  }
  .number {
    grid-area: number;
    justify-self: end;
  }
  /* Whatever fonts a page sets, the first lines of both sides and the number stand on one line. */
  .rows .row > .number,
  .rows .row > .cell {
    align-self: first baseline;
  }
  .rows .row > .gap {
    align-self: stretch;
  }
  .row > .number {
    padding-block-start: 0.6em;
  }
  .pick {
    min-inline-size: 2.15em;
    min-block-size: 2.15em;
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .cell.source {
    grid-area: source;
  }
  .cell.target {
    grid-area: target;
  }
  .rows .cell {
    padding-block: 0.75em;
    font-family: var(--_latin);
    overflow-wrap: break-word;
  }
  .rows .cell[dir='rtl'] {
    font-family: var(--_arabic);
    font-size: 1.15em;
    line-height: 1.85;
    padding-block: 0.5em;
    letter-spacing: 0;
  }
  .flow .rows .cell {
    padding-block: 0.35em;
  }
  .sentence {
    display: block;
    unicode-bidi: isolate;
    /* A sentence in another language stays on the side of its text. */
    text-align: match-parent;
  }
  .sentence + .sentence,
  .reference + .sentence {
    margin-block-start: 0.5em;
  }
  .sentence.heading {
    font-weight: 600;
  }
  .sentence.boilerplate,
  .sentence.again,
  .aside .sentence {
    color: var(--_quiet);
  }
  .aside .sentence {
    font-size: 0.9em;
  }
  .reference {
    font: 0.75em / 1.4 var(--_interface);
    color: var(--_quiet);
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .rows .row {
    position: relative;
    cursor: default;
  }
  .rows .row:hover {
    background: var(--_tint);
  }
  .rows .row[aria-current] {
    background: var(--_chosen);
    box-shadow: inset 0 1px var(--_line);
  }
  .row[aria-current] .pick {
    color: var(--_accent);
    font-weight: 700;
  }
  .source-only,
  .target-only {
    background: var(--_tint);
  }
  .rows .gap {
    display: grid;
    font: 0.8125em / 1.5 var(--_interface);
    padding-block: 0.75em;
  }
  .nothing {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px dashed color-mix(in srgb, var(--_quiet) 55%, transparent);
    border-radius: var(--_radius);
    color: var(--_quiet);
  }
  mark {
    background: none;
    color: inherit;
  }
  mark.mention {
    text-decoration: underline dotted 1px color-mix(in srgb, var(--_quiet) 75%, transparent);
    text-underline-offset: 0.28em;
  }
  mark.chip {
    unicode-bidi: isolate;
    font-size: 0;
  }
  mark.chip::before {
    content: attr(data-chip);
    padding-inline: 0.25em;
    border: 1px solid;
    font: 0.6875rem / 1 var(--_interface);
  }
  mark.evidence {
    background: var(--_evidence);
  }
  mark.hit {
    background: var(--_hit);
  }
  mark.glanced {
    outline: 1px solid var(--_accent);
  }
  mark.hot {
    outline: 2px solid var(--_accent);
  }
  .connector {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke: var(--_accent);
  }
  .trace {
    stroke-width: 1;
    stroke-opacity: 0.4;
  }
  .trace.faint {
    stroke-opacity: 0.2;
  }
  .trace.hot {
    stroke-width: 1.75;
    stroke-opacity: 1;
  }
  .minor {
    --_finding: var(--_minor);
  }
  .major {
    --_finding: var(--_major);
  }
  .critical {
    --_finding: var(--_critical);
  }
  mark.finding {
    cursor: pointer;
    text-decoration: underline dotted 1.5px var(--_finding);
    text-underline-offset: 0.28em;
    text-decoration-skip-ink: none;
  }
  /* No wave: that is a spelling error everywhere. */
  mark.differs {
    text-decoration-style: solid;
  }
  mark.missing {
    text-decoration-style: dashed;
  }
  mark.added {
    text-decoration-style: double;
  }
  mark.finding:is(.major, .critical) {
    text-decoration-thickness: 3px;
  }
  mark.current {
    background: color-mix(in srgb, var(--_finding) 16%, transparent);
  }
  .notes {
    grid-area: notes;
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1em;
    padding-block-end: 0.6em;
    font-size: 0.8125em;
  }
  /* Below the words that they speak of. */
  .source-only > .notes {
    grid-column: source;
  }
  .target-only > .notes {
    grid-column: target;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 1.85em;
    color: var(--_finding);
  }
  .chip:hover span:not(.severity),
  .chip[aria-current] span:not(.severity) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .chip[aria-current] {
    font-weight: 600;
  }
  .chip .severity,
  .explained .severity,
  .unchecked,
  .unsure {
    color: var(--_quiet);
    font-weight: 400;
  }
  .unsure {
    font-style: italic;
  }
  .unsure:dir(rtl) {
    font-style: normal;
  }
  .detail {
    grid-area: detail;
    margin-block-end: 1em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
    cursor: auto;
  }
  .lead {
    margin: 0.75em 0 0.25em;
    font-size: 1em;
    font-weight: 600;
  }
  .explained {
    display: flex;
    gap: 0.5em;
    margin: 0 0 0.35em;
  }
  .explained .icon {
    margin-block-start: 0.3em;
    color: var(--_finding);
  }
  .explained strong {
    font-weight: 600;
    color: var(--_finding);
  }
  .link {
    margin-block-end: 0.5em;
  }
  .confidence {
    display: flex;
    align-items: center;
    gap: 0.6em;
    margin: 0.25em 0;
    color: var(--_quiet);
  }
  .opening {
    max-inline-size: 24em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-family: var(--_latin);
  }
  .bar {
    flex: none;
    inline-size: 4em;
    block-size: 4px;
  }
  :dir(rtl) > .bar {
    scale: -1 1;
  }
  .bar .track {
    fill: var(--_line);
  }
  .bar .value {
    fill: var(--_accent);
  }
  .quiet {
    color: var(--_quiet);
  }
  ul.evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .why {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.15em 0.5em;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  span.why {
    border-color: transparent;
    background: none;
  }
  .why[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .what,
  .weight,
  .equals {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .weight {
    font-variant-numeric: tabular-nums;
  }
  .why bdi {
    font-family: var(--_latin);
  }
  .why bdi[dir='rtl'] {
    font-family: var(--_arabic);
    font-size: 1.1em;
  }
  ul.mentions + ul {
    margin-block-start: 0.35em;
  }
  .why .value {
    font-family: inherit;
    font-size: 1em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.75em;
  }
  @container (max-width: 42em) {
    .row,
    .target-first .row {
      grid-template: 'number source' auto 'number target' auto 'number notes' auto 'number detail' auto / 2em minmax(0, 1fr);
      column-gap: 0.75em;
      padding-inline-end: 0.75em;
    }
    .head {
      position: static;
    }
    .rows .cell {
      padding-block: 0.35em;
    }
    .beside {
      display: none;
    }
  }
  .flow .beside {
    display: none;
  }
  @media (forced-colors: active) {
    .rows .row[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    mark.finding {
      text-decoration-color: LinkText;
    }
    mark.evidence,
    mark.hit {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
    mark.hot {
      outline-color: Highlight;
    }
    .connector {
      stroke: Highlight;
    }
    .explained .icon {
      color: CanvasText;
    }
    .bar .value {
      fill: Highlight;
    }
  }
  @media print {
    /* Its lines were drawn for the screen's lines of text. */
    .connector {
      display: none;
    }
    .chunk {
      content-visibility: visible;
    }
    .row {
      break-inside: avoid;
    }
    .head {
      position: static;
    }
  }
`;
