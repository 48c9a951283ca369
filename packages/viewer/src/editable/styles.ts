import { css } from 'lit';

export const editableStyles = css`
  ::highlight(muqabala-faint) {
    text-decoration: underline dotted 2px;
    text-decoration-color: var(--_quiet, currentColor);
  }
  /* A page that lists the findings itself steps through them there: one count, one "next". */
  .stepper,
  .summary {
    display: none;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
  }
  .toolbar > .line:first-child {
    flex: 1 1 26em;
    min-inline-size: 0;
  }
  .toolbar > .tools:has(.drawer.open) {
    flex: 1 0 100%;
  }
  .toolbar > .line,
  .toolbar > .tools {
    padding-block: 0.25em;
  }
  /* The names of the texts may be headlines: one line each, so that the sentences begin near the top. */
  .head .cell {
    flex-wrap: nowrap;
    min-inline-size: 0;
    padding-block: 0.3em;
  }
  .head .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .matrix thead bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .opener {
    display: inline-flex;
  }
  ::slotted([slot='actions']) {
    flex: 1 0 100%;
  }
  .drawer:not(.open) {
    display: none;
  }
  .drawer.open {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
  }
  :host([editable]) .row {
    grid-template-columns: 3.25em minmax(0, 1fr) minmax(0, 1fr);
  }
  :host([editable]) .number {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.15em;
  }
  [data-sentence] {
    padding: 0.1em 0.4em;
    border-radius: var(--_radius);
    cursor: default;
    scroll-margin-block: calc(var(--muqabala-sticky, 0px) + var(--_bar, 0px) + var(--_head, 0px) + 0.25em) 3em;
  }
  [data-sentence]:hover {
    background: var(--_tint);
  }
  [data-sentence][aria-selected='true'] {
    background: var(--_chosen);
    box-shadow:
      inset 3px 0 0 var(--_accent),
      inset -3px 0 0 var(--_accent);
  }
  [data-sentence]:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .mark {
    min-inline-size: 3.65em;
    min-block-size: 2.35em;
    padding-inline: 0.2em;
    border: 1px solid var(--_line);
    border-radius: 1.35em;
    color: var(--_quiet);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .mark.confirmed {
    border-color: currentColor;
    color: var(--_accent);
    font-weight: 700;
  }
  .mark.doubtful {
    border-style: dashed;
    border-color: currentColor;
  }
  .commented {
    color: var(--_accent);
  }
  @container (max-width: 42em) {
    :host([editable]) .row {
      grid-template-columns: 3em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    [data-sentence][aria-selected='true'] {
      outline: 2px dashed Highlight;
      outline-offset: -2px;
    }
  }
`;
