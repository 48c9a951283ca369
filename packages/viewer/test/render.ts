import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import '@muqabala/viewer';
import { html, nothing } from 'lit';

/** Returns what Lit's server renderer writes for the element: the tag with a declarative shadow root in it. */
export function renderOnServer(set: {
  readonly document?: unknown;
  readonly src?: string;
  readonly lang?: string;
  readonly target?: string;
  readonly layout?: string;
}): Promise<string> {
  const { document, src, lang, target, layout } = set;
  return collectResult(
    render(
      html`<muqabala-viewer .document=${document} src=${src ?? nothing} lang=${lang ?? nothing} target=${target ?? nothing} layout=${layout ?? 'pairs'}><p>plain</p></muqabala-viewer>`,
    ),
  );
}
