import type { AlignedDocument } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';

/** What a review is called until a person gives it another name: after its texts. */
export function nameOfTexts({ texts }: AlignedDocument): string {
  return texts.map(nameOfText).join(' · ');
}
