// The elements in Vue's templates: `import '@muqabala/viewer/vue'` once, in any file of the project.
import type { DefineComponent } from 'vue';
import type { ProgressEvents, ReadingProps, ViewerEvents, ViewerProps } from '../dist/frameworks/props.js';

/** Listeners as Vue names them: `onMuqabalaFinding`, which a template writes `@muqabala-finding`. */
type Handlers<Events> = {
  [Name in keyof Events as Name extends `muqabala-${infer Word}` ? `onMuqabala${Capitalize<Word>}` : never]?: (
    event: Events[Name],
  ) => void;
};

declare module 'vue' {
  interface GlobalComponents {
    'muqabala-viewer': DefineComponent<ViewerProps & Handlers<ViewerEvents>>;
    'muqabala-reading': DefineComponent<ReadingProps & Handlers<ProgressEvents>>;
  }
}
