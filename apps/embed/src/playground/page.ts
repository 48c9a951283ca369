import type { AlignedDocument } from '@muqabala/core/document';

// Two pasted texts are aligned in the page, by a Worker: nothing is sent anywhere.

interface Answer {
  readonly document?: AlignedDocument;
  readonly done?: number;
  readonly problem?: string;
}

const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)!;
const form = find<HTMLFormElement>('#texts');
const said = find<HTMLElement>('#said');
const saved = find<HTMLAnchorElement>('#saved');
const viewer = find<HTMLElement & { document?: AlignedDocument }>('muqabala-viewer');
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.done !== undefined) said.textContent = `${Math.round(data.done * 100)} %`;
  if (data.problem !== undefined) said.textContent = data.problem;
  if (data.document !== undefined) show(data.document);
});
worker.addEventListener('error', ({ message }) => {
  said.textContent = message;
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  said.textContent = '0 %';
  const content = (name: string) => (form.elements.namedItem(name) as HTMLTextAreaElement).value;
  worker.postMessage(['source', 'target'].map((id) => ({ id, content: content(id) })));
});

function show(aligned: AlignedDocument): void {
  const { links, findings } = aligned;
  said.textContent = `${links.length} links, ${findings.length} findings.`;
  viewer.document = aligned;
  URL.revokeObjectURL(saved.href);
  saved.href = URL.createObjectURL(new Blob([JSON.stringify(aligned)], { type: 'application/json' }));
  saved.hidden = false;
}
