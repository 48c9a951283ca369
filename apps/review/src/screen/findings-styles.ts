import { css } from 'lit';

export const findingsStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1rem;
    align-items: baseline;
    justify-content: space-between;
  }
  h2 {
    font-size: 1rem;
    margin: 0;
  }
  .head label {
    font-size: 0.8rem;
  }
  progress {
    inline-size: 4rem;
    accent-color: var(--accent);
  }
  .filters {
    font-size: 0.8rem;
    color: var(--quiet);
    margin-block-start: 0.25rem;
  }
  .unchecked {
    font-size: 0.85rem;
  }
  .unchecked ul {
    margin: 0;
    padding-inline-start: 1.2rem;
  }
  summary {
    cursor: pointer;
    padding-block: 0.25rem;
  }
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.4rem;
  }
  select,
  .write input:not([type='checkbox']) {
    inline-size: 100%;
  }
  .count {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    font-size: 0.85rem;
    color: var(--quiet);
    margin-block: 0.25rem 0.5rem;
    position: sticky;
    inset-block-start: 0;
    background: var(--page);
    z-index: 1;
  }
  .count span {
    flex: 1;
  }
  .count button {
    min-inline-size: 1.9rem;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    border-inline-start: 4px solid var(--line);
    border-radius: 0.2rem;
    margin-block-end: 0.4rem;
    content-visibility: auto;
    contain-intrinsic-size: auto 4.5rem;
    scroll-margin-block-start: 3rem;
  }
  li.critical {
    border-inline-start: 6px double var(--worst);
  }
  li.major {
    border-inline-start-color: var(--bad);
  }
  li.minor {
    border-inline-start-style: dotted;
  }
  li.dismissed strong,
  li.dismissed .quote {
    text-decoration: line-through;
    color: var(--quiet);
  }
  li.accepted strong::after {
    content: ' ✓';
    color: var(--good);
  }
  .what {
    display: grid;
    grid-template-columns: fit-content(40%) minmax(0, 1fr);
    column-gap: 0.5rem;
    inline-size: 100%;
    text-align: start;
    border: 0;
    border-radius: 0;
    padding: 0.35rem 0.6rem;
  }
  .what:focus-visible {
    /* An item is drawn by itself, and cuts off what stands out of it. */
    outline-offset: -2px;
  }
  .what:hover {
    background: var(--raised);
  }
  small .standing {
    font-weight: 600;
    color: var(--ink);
  }
  .what > strong,
  .what small {
    grid-column: 1 / -1;
  }
  small,
  .side {
    color: var(--quiet);
    font-size: 0.8rem;
  }
  .side {
    padding-block-start: 0.2rem;
  }
  .quote {
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  [aria-current='true'] {
    background: var(--raised);
    border-inline-start-width: 8px;
  }
  .number {
    color: var(--quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .member {
    margin-inline-start: 1rem;
  }
  .several.decided {
    opacity: 0.8;
  }
  .quote.long {
    grid-column: 1 / -1;
  }
  .toggle {
    margin: 0 0.6rem 0.4rem;
    font-size: 0.85rem;
  }
  .what[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .what[aria-pressed='true'] strong::before {
    content: '☑ ';
  }
  .chosen-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    font-size: 0.9rem;
    position: sticky;
    inset-block-start: 2.3rem;
    background: var(--raised);
    border: 1px solid var(--accent);
    border-radius: 0.4rem;
    padding: 0.3rem 0.5rem;
    margin-block-end: 0.4rem;
    z-index: 1;
  }
  .choose {
    flex-basis: 100%;
  }
  .choose button {
    margin-block-end: 0.3rem;
  }
  .decide,
  .write {
    margin: 0;
    padding: 0 0.6rem 0.5rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    font-size: 0.9rem;
  }
  .write {
    align-items: end;
  }
  .write label {
    flex: 1;
  }
  .write label.box {
    flex-basis: 100%;
  }
  .box input {
    min-block-size: 0;
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
    border-inline-start: 3px double var(--accent);
    margin-inline-start: 0.6rem;
    padding-block-end: 0;
    margin-block-end: 0.4rem;
  }
  .more {
    inline-size: 100%;
  }
  /* The list may be far below what is being read: the reason is asked for at the foot of the screen. */
  @media screen and (max-width: 40rem) {
    .write {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 6;
      padding: 0.75rem;
      background: var(--surface);
      border-block-start: 2px solid var(--accent);
    }
    li:has(.write) {
      content-visibility: visible;
    }
  }
`;
