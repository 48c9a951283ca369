'use client';

import { forwardRef } from 'react';
import '../reading/index.ts';
import type { MuqabalaReading as ReadingElement } from '../reading/reading.ts';
import { type Component, type Kind, PROGRESS, useElement, type Values } from './component.ts';
import type { ProgressEvents, ReadingProps } from './props.ts';

const READING: Kind = { tag: 'muqabala-reading', properties: ['document', 'article'], events: PROGRESS };

/** `<muqabala-reading>` as a React component; `article` is an element, where no selector is given by `for`. */
export const MuqabalaReading = forwardRef<ReadingElement, Values>((props, ref) =>
  useElement(READING, props, ref),
) as unknown as Component<ReadingElement, ReadingProps, ProgressEvents>;
MuqabalaReading.displayName = 'MuqabalaReading';
