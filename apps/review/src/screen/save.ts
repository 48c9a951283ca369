import { downloadFile } from '../download.ts';
import { fileNameOf } from '../file-name.ts';
import type { Session } from '../session/session.ts';

/** Saves an open review as a file of the person's. */
export function saveAsFile({ title, document }: Session): void {
  downloadFile(`${fileNameOf(title)}.muqabala.json`, [JSON.stringify(document)], 'application/json');
}
