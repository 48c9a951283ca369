// A service of the chat-completions protocol over a GGUF model, for a test: node local-model.mjs MODEL.gguf
// node-llama-cpp is no dependency: the test names where it is installed (MUQABALA_NODE_LLAMA_CPP).
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const { getLlama, LlamaChatSession } = await import(pathToFileURL(process.env.MUQABALA_NODE_LLAMA_CPP).href);
// Threads that wait for one another stand still where other programs have the processors.
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error', maxThreads: 1 });
const model = await llama.loadModel({ modelPath: process.argv[2] });

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  const { messages, response_format: format } = JSON.parse(body);
  const context = await model.createContext({ contextSize: 2048, threads: 1 });
  const session = new LlamaChatSession({ contextSequence: context.getSequence(), systemPrompt: messages[0].content });
  const grammar =
    format === undefined ? {} : { grammar: await llama.createGrammarForJsonSchema(format.json_schema.schema) };
  const content = await session.prompt(messages[1].content, { maxTokens: 120, temperature: 0, ...grammar });
  await context.dispose();
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ finish_reason: 'stop', message: { role: 'assistant', content } }] }));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
