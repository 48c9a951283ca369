import type { Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import type { Reply } from '@muqabala/core/questions';
import { html, type TemplateResult } from 'lit';
import { createRef, type Ref, ref } from 'lit/directives/ref.js';
import type { MuqabalaDecide, QuestionAnsweredEvent } from '../decisions/decide-dialog.ts';
import type { EditEvent } from '../edits/index.ts';
import type { MergeFileEvent, MuqabalaMerge } from '../merging/merge-dialog.ts';
import type { Say } from '../messages/index.ts';
import type { MuqabalaFindingForm } from '../own/finding-form.ts';
import type { MuqabalaReader, ProposalsAcceptedEvent } from '../reader/reader-dialog.ts';
import type { MuqabalaRound } from '../rounds/round-dialog.ts';
import { changeRules, NO_RULES } from '../rules/rules.ts';
import type { Session } from '../session/session.ts';
import type { MuqabalaExport } from './export.ts';
import type { Action, Keys } from './keys.ts';
import type { KeysChangeEvent, MuqabalaKeys } from './keys-dialog.ts';
import type { CommandChosenEvent, MuqabalaPalette } from './palette.ts';
import type { MuqabalaRealign, RealignEvent } from './realign-dialog.ts';
import type { MuqabalaRules, RulesChangeEvent } from './rules-dialog.ts';
import type { MuqabalaTexts } from './texts-dialog.ts';

/** The dialogs of an open review, each closed until a command opens it. */
export interface Dialogs {
  readonly rules: Ref<MuqabalaRules>;
  readonly realign: Ref<MuqabalaRealign>;
  readonly form: Ref<MuqabalaFindingForm>;
  readonly texts: Ref<MuqabalaTexts>;
  readonly export: Ref<MuqabalaExport>;
  readonly round: Ref<MuqabalaRound>;
  readonly merge: Ref<MuqabalaMerge>;
  readonly reader: Ref<MuqabalaReader>;
  readonly decide: Ref<MuqabalaDecide>;
  readonly palette: Ref<MuqabalaPalette>;
  readonly keys: Ref<MuqabalaKeys>;
}

/** What the dialogs show, and what they ask for. */
interface DialogsContext {
  readonly session: Session;
  readonly target: string;
  readonly say: Say;
  readonly language: InterfaceLanguage;
  readonly keys: Keys;
  readonly edit: (edit: Edit | undefined) => void;
  readonly keepFinding: (edit: Edit | undefined) => void;
  readonly accept: (event: RealignEvent) => void;
  readonly merge: (file: File) => void;
  readonly answer: (replies: readonly Reply[]) => void;
  readonly carryOut: (action: Action) => void;
  readonly changeKeys: (keys: Keys) => void;
}

export function makeDialogs(): Dialogs {
  return {
    rules: createRef(),
    realign: createRef(),
    form: createRef(),
    texts: createRef(),
    export: createRef(),
    round: createRef(),
    merge: createRef(),
    reader: createRef(),
    decide: createRef(),
    palette: createRef(),
    keys: createRef(),
  };
}

export function dialogsTemplate(dialogs: Dialogs, context: DialogsContext): TemplateResult {
  const { session, target, say, language, keys } = context;
  const { document } = session;
  const edit = (event: EditEvent) => context.edit(event.edit);
  return html`<muqabala-rules
      ${ref(dialogs.rules)}
      .rules=${document.rules ?? NO_RULES}
      .say=${say}
      @rules-change=${(event: RulesChangeEvent) => context.edit(changeRules(session.document, event.rules))}
    ></muqabala-rules>
    <muqabala-realign ${ref(dialogs.realign)} .say=${say} language=${language} @realign-accept=${context.accept}></muqabala-realign>
    <muqabala-finding-form ${ref(dialogs.form)} .document=${document} .say=${say} @edit=${(event: EditEvent) => context.keepFinding(event.edit)}></muqabala-finding-form>
    <muqabala-texts ${ref(dialogs.texts)} .document=${document} .say=${say} @edit=${edit}></muqabala-texts>
    <muqabala-export ${ref(dialogs.export)} .document=${document} .say=${say} language=${language} .name=${session.title} @edit=${edit}></muqabala-export>
    <muqabala-round ${ref(dialogs.round)} .document=${document} .target=${target} .say=${say}></muqabala-round>
    <muqabala-merge ${ref(dialogs.merge)} .document=${document} .say=${say} @edit=${edit} @merge-file=${(event: MergeFileEvent) => context.merge(event.file)}></muqabala-merge>
    <muqabala-reader
      ${ref(dialogs.reader)}
      .document=${document}
      .target=${target}
      .say=${say}
      @proposals-accepted=${(event: ProposalsAcceptedEvent) => context.answer(event.replies)}
    ></muqabala-reader>
    <muqabala-decide
      ${ref(dialogs.decide)}
      .document=${document}
      .target=${target}
      .say=${say}
      @edit=${edit}
      @question-answered=${(event: QuestionAnsweredEvent) => context.answer([event.reply])}
    ></muqabala-decide>
    <muqabala-palette
      ${ref(dialogs.palette)}
      .keys=${keys}
      .say=${say}
      @command-chosen=${(event: CommandChosenEvent) => context.carryOut(event.action)}
    ></muqabala-palette>
    <muqabala-keys
      ${ref(dialogs.keys)}
      .keys=${keys}
      .say=${say}
      @keys-change=${(event: KeysChangeEvent) => context.changeKeys(event.keys)}
    ></muqabala-keys>`;
}
