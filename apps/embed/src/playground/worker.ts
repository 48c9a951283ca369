import { alignTexts, type TextInput } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';

const lexicon = loadLexicon();

addEventListener('message', async ({ data }: MessageEvent<readonly TextInput[]>) => {
  try {
    const document = await alignTexts(data, await lexicon, { onProgress: (done) => postMessage({ done }) });
    postMessage({ document });
  } catch (error) {
    postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
});
