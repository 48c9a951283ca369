import { MuqabalaViewer } from './element/index.ts';

export * from './element/index.ts';

/** The tag's name. */
export const TAG = 'muqabala-viewer';

// A page may carry two versions of this script: the first one stays.
if (customElements.get(TAG) === undefined) customElements.define(TAG, MuqabalaViewer);
