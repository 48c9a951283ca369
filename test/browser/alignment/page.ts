// Runs in the page: aligns what it is handed with the lexicon that it has fetched.
import type { TextInput } from '@muqabala/core';
import { alignAll } from './align.ts';

export type Align = (inputs: readonly TextInput[], whole: boolean) => Promise<string>;

const align: Align = async (inputs, whole) => JSON.stringify(await alignAll(inputs, whole));
(globalThis as unknown as { align: Align }).align = align;
