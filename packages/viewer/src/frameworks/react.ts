'use client';

import { type DetailedHTMLProps, forwardRef, type HTMLAttributes } from 'react';
import '../index.ts';
import type { MuqabalaViewer as ViewerElement } from '../element/viewer.ts';
import type { MuqabalaReading as ReadingElement } from '../reading/reading.ts';
import { type Component, type Kind, PROGRESS, useElement, type Values } from './component.ts';
import type { Listeners, ProgressEvents, ReadingProps, ViewerEvents, ViewerProps } from './props.ts';

const VIEWER: Kind = {
  tag: 'muqabala-viewer',
  properties: ['document', 'labels'],
  events: { ...PROGRESS, onSelect: 'muqabala-select', onFinding: 'muqabala-finding', onView: 'muqabala-view' },
};

/**
 * `<muqabala-viewer>` as a React component (18 or later), drawn by a server or not: `document` and `labels` reach the
 * element after hydration too, which React itself leaves out. `ref` is the element.
 */
export const MuqabalaViewer = forwardRef<ViewerElement, Values>((props, ref) =>
  useElement(VIEWER, props, ref),
) as unknown as Component<ViewerElement, ViewerProps, ViewerEvents>;
MuqabalaViewer.displayName = 'MuqabalaViewer';

/** An element in JSX, without a component around it. */
export type InJsx<Element extends HTMLElement, Props, Events> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Props &
  Listeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'muqabala-viewer': InJsx<ViewerElement, ViewerProps, ViewerEvents>;
      'muqabala-reading': InJsx<ReadingElement, ReadingProps, ProgressEvents>;
    }
  }
}
