// The elements in Svelte's markup (5 or later): `import '@muqabala/viewer/svelte'` once, in any file of the project.
import type { HTMLAttributes } from 'svelte/elements';
import type { MuqabalaViewer } from '../dist/element/index.js';
import type { Listeners, ProgressEvents, ReadingProps, ViewerEvents, ViewerProps } from '../dist/frameworks/props.js';
import type { MuqabalaReading } from '../dist/reading/index.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'muqabala-viewer': Omit<HTMLAttributes<MuqabalaViewer>, keyof ViewerProps> & ViewerProps & Listeners<ViewerEvents>;
    'muqabala-reading': Omit<HTMLAttributes<MuqabalaReading>, keyof ReadingProps> &
      ReadingProps &
      Listeners<ProgressEvents>;
  }
}
