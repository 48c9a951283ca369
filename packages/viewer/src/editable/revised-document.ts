import type { AlignedDocument, Turns } from '@muqabala/core/document';
import { OpenDocument } from '../model/open-document.ts';
import type { View } from '../model/view.ts';
import { reviseView } from './revise-view.ts';

/** A document after an edit, which takes over what was worked out for the one before it where it still holds. */
export class RevisedDocument extends OpenDocument {
  // No more than that, or every document of a session would be held by the next one.
  #before: { readonly document: AlignedDocument; readonly views: ReadonlyMap<string, View> } | undefined;

  constructor(document: AlignedDocument, before: OpenDocument | undefined) {
    super(document);
    if (before instanceof RevisedDocument) this.#before = { document: before.document, views: before.views };
  }

  override *viewInTurns(target: string): Turns<View> {
    const old = this.views.has(target) ? undefined : this.#before?.views.get(target);
    const revised = old && reviseView(old, this.#before!.document, this.document);
    if (revised !== undefined) this.views.set(target, revised);
    return yield* super.viewInTurns(target);
  }
}
