import type { TextForm } from '@muqabala/formats';

/** Forms of a text that `--from` can force. */
export const TEXT_FORMATS = ['text', 'html', 'docx'] as const satisfies readonly TextForm[];
export type TextFormat = TextForm;
