import { css } from 'lit';

/** The open review on a narrow screen: lines that move sideways, the text first, what is done below it. */
export const phoneStyles = css`
  .phone {
    display: none;
  }
  @media screen and (max-width: 40rem) {
    .views,
    .commands {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      max-inline-size: 100%;
    }
    .views button,
    .commands button {
      flex: none;
    }
    .tools {
      row-gap: 0.2rem;
    }
    aside {
      order: 1;
      border-block-end: 0;
      max-block-size: none;
      padding-block-end: 4rem;
    }
    muqabala-viewer {
      --muqabala-matrix: calc(100dvh - 6rem);
    }
    .phone {
      display: block;
      position: sticky;
      inset-block-end: 0;
      z-index: 5;
      margin-inline: -0.75rem;
      border-block-start: 1px solid var(--edge);
      background: var(--surface);
      padding-block-end: env(safe-area-inset-bottom, 0);
    }
    .phone > div {
      display: flex;
    }
    .phone button {
      flex: 1 1 0;
      min-inline-size: 0;
      min-block-size: 3rem;
      display: grid;
      place-items: center;
      border: 0;
      border-radius: 0;
      padding: 0.2rem 0.1rem;
      line-height: 1.2;
      touch-action: manipulation;
    }
    .phone small {
      font-size: 0.7rem;
      max-inline-size: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
`;
