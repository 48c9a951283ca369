import { MuqabalaEditableViewer } from '@muqabala/viewer/editable';
import { isServed } from './access/access.ts';
import { MuqabalaReview } from './app.ts';
import { MuqabalaDecide } from './decisions/decide-dialog.ts';
import { MuqabalaDoubtful } from './doubtful/doubtful-panel.ts';
import { MuqabalaHome } from './home/home.ts';
import { MuqabalaReviews } from './home/reviews.ts';
import { MuqabalaMerge } from './merging/merge-dialog.ts';
import { keepForOffline } from './offline/register.ts';
import { MuqabalaFindingForm } from './own/finding-form.ts';
import { MuqabalaKind } from './own/kind-field.ts';
import { MuqabalaWords } from './own/words-field.ts';
import { MuqabalaReader } from './reader/reader-dialog.ts';
import { MuqabalaRound } from './rounds/round-dialog.ts';
import { MuqabalaCutting } from './screen/cutting.ts';
import { MuqabalaExport } from './screen/export.ts';
import { MuqabalaFindings } from './screen/findings.ts';
import { MuqabalaKeys } from './screen/keys-dialog.ts';
import { MuqabalaLinkEditor } from './screen/link-editor.ts';
import { MuqabalaPalette } from './screen/palette.ts';
import { MuqabalaRealign } from './screen/realign-dialog.ts';
import { MuqabalaRules } from './screen/rules-dialog.ts';
import { MuqabalaScreen } from './screen/screen.ts';
import { MuqabalaTexts } from './screen/texts-dialog.ts';

const ELEMENTS = {
  'muqabala-viewer': MuqabalaEditableViewer,
  'muqabala-home': MuqabalaHome,
  'muqabala-reviews': MuqabalaReviews,
  'muqabala-texts': MuqabalaTexts,
  'muqabala-link-editor': MuqabalaLinkEditor,
  'muqabala-cutting': MuqabalaCutting,
  'muqabala-findings': MuqabalaFindings,
  'muqabala-doubtful': MuqabalaDoubtful,
  'muqabala-words': MuqabalaWords,
  'muqabala-kind': MuqabalaKind,
  'muqabala-finding-form': MuqabalaFindingForm,
  'muqabala-export': MuqabalaExport,
  'muqabala-keys': MuqabalaKeys,
  'muqabala-palette': MuqabalaPalette,
  'muqabala-decide': MuqabalaDecide,
  'muqabala-reader': MuqabalaReader,
  'muqabala-merge': MuqabalaMerge,
  'muqabala-round': MuqabalaRound,
  'muqabala-realign': MuqabalaRealign,
  'muqabala-rules': MuqabalaRules,
  'muqabala-screen': MuqabalaScreen,
  'muqabala-review': MuqabalaReview,
};

for (const [tag, element] of Object.entries(ELEMENTS))
  if (!customElements.get(tag)) customElements.define(tag, element);

// The program that serves the page is there whenever the page is.
if (import.meta.env.PROD && !isServed()) keepForOffline();
