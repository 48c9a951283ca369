import { setOffNames } from '@muqabala/core/document';
import { html, type TemplateResult } from 'lit';

/** The title of a review, each name in it by its own direction. */
export function titleTemplate(title: string): TemplateResult {
  return html`${setOffNames(title, (name) => html`<bdi>${name}</bdi>`)}`;
}
