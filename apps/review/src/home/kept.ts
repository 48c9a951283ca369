import { downloadFile } from '../download.ts';
import { fileNameOf } from '../file-name.ts';
import type { Say } from '../messages/index.ts';
import { forgetFileVersions } from '../session/file-versions.ts';
import { Session } from '../session/session.ts';
import { changeHead, eraseReview, openReview, type Store } from '../store/index.ts';
import type { KeptWish } from './wish.ts';

/**
 * Does what a person wishes of a kept review: another title, into the bin and back, gone for good, a file or a copy of
 * it.
 */
export async function grantKept(store: Store, wish: KeptWish, say: Say): Promise<void> {
  if (wish.kind === 'rename') await changeHead(store, wish.id, { title: wish.title });
  else if (wish.kind === 'erase') await changeHead(store, wish.id, { deleted: new Date().toISOString() });
  else if (wish.kind === 'restore') await changeHead(store, wish.id, { deleted: null });
  else if (wish.kind === 'destroy') {
    await eraseReview(store, wish.id);
    forgetFileVersions(wish.id);
  } else {
    const { head, history } = await openReview(store, wish.id);
    if (wish.kind === 'export')
      downloadFile(`${fileNameOf(head.title)}.muqabala.json`, [JSON.stringify(history.document)], 'application/json');
    else {
      const title = say('review.list.copyOf', { title: head.title });
      (await Session.begin(store, title, history.document)).close();
    }
  }
}
