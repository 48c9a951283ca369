import type { Properties, Segment } from '@muqabala/core/document';

/** A sentence that a file has marked, by its id. */
export interface MarkedSentence {
  readonly id: string;
  readonly content: string;
  readonly role: Segment['role'];
  /** The number of the paragraph that it is of. */
  readonly block: number;
  readonly properties?: Properties;
}

/** A paragraph, heading, verse or turn of speech. */
export interface Block {
  readonly role: 'heading' | 'body';
  readonly content: string;
  /** Whether it follows the one before without a gap, as a verse does. */
  readonly isClose: boolean;
  /** Whether it is cut into sentences, or is one, that links can name. */
  readonly isSegmented: boolean;
}

/** A text of a file of marks: what it says, and the sentences that links can name. */
export interface MarkedText {
  readonly id: string;
  /** Its language as the file has it. */
  readonly code?: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly MarkedSentence[];
}

/** A sentence as a link names it; the name of the file where it is another. */
export interface Pointer {
  readonly file: string;
  readonly id: string;
}

export interface MarkedLink {
  readonly id?: string;
  /** The sentences of one side, and of the other; where the file does not divide them, all are in `from`. */
  readonly from: readonly Pointer[];
  readonly to: readonly Pointer[];
  readonly certainty?: number;
  readonly status: 'proposed' | 'confirmed' | 'rejected';
}

/** Links between two texts, by the names of their files or their ids. */
export interface LinkGroup {
  readonly from: string;
  readonly to: string;
  readonly links: readonly MarkedLink[];
}

/** What a file of marks holds: texts, links between sentences, or both. */
export interface Marked {
  /** The name of the root element in lower case. */
  readonly root: string;
  readonly title?: string;
  readonly texts: readonly MarkedText[];
  readonly groups: readonly LinkGroup[];
}
