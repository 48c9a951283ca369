// Runs in the page: aligns what it is handed with the lexicon that it has fetched.
import { alignTexts, type TextInput } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';

export type Align = (inputs: readonly TextInput[]) => Promise<string>;

const align: Align = async (inputs) => JSON.stringify(await alignTexts(inputs, await loadLexicon()));
(globalThis as unknown as { align: Align }).align = align;
