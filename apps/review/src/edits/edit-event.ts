import type { Edit } from '@muqabala/core/document';

/** `edit`: a person asked for an edit; `edit` is undefined when it would change nothing. */
export class EditEvent extends Event {
  readonly edit: Edit | undefined;
  constructor(edit: Edit | undefined) {
    super('edit', { bubbles: true, composed: true });
    this.edit = edit;
  }
}
