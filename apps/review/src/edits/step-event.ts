import type { AlignedDocument } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';

/** `step`: edits were made, in order, which led from one state of the document to another. */
export class StepEvent extends Event {
  readonly from: AlignedDocument;
  readonly edits: readonly Edit[];
  readonly to: AlignedDocument;
  constructor(from: AlignedDocument, edits: readonly Edit[], to: AlignedDocument) {
    super('step');
    this.from = from;
    this.edits = edits;
    this.to = to;
  }
}
