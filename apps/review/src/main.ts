import '@muqabala/viewer';
import { MuqabalaReview } from './app.ts';
import { MuqabalaBoard } from './desk/board.ts';
import { MuqabalaDesk } from './desk/desk.ts';
import { MuqabalaExport } from './desk/export.ts';
import { MuqabalaFindings } from './desk/findings.ts';
import { MuqabalaKeys } from './desk/keys-dialog.ts';
import { MuqabalaRules } from './desk/rules-dialog.ts';
import { MuqabalaTexts } from './desk/texts-dialog.ts';
import { MuqabalaHome } from './home/home.ts';
import { MuqabalaReviews } from './home/reviews.ts';
import { keepForOffline } from './offline/register.ts';

const ELEMENTS = {
  'muqabala-home': MuqabalaHome,
  'muqabala-reviews': MuqabalaReviews,
  'muqabala-texts': MuqabalaTexts,
  'muqabala-board': MuqabalaBoard,
  'muqabala-findings': MuqabalaFindings,
  'muqabala-export': MuqabalaExport,
  'muqabala-keys': MuqabalaKeys,
  'muqabala-rules': MuqabalaRules,
  'muqabala-desk': MuqabalaDesk,
  'muqabala-review': MuqabalaReview,
};

for (const [tag, element] of Object.entries(ELEMENTS))
  if (!customElements.get(tag)) customElements.define(tag, element);

if (import.meta.env.PROD) keepForOffline();
