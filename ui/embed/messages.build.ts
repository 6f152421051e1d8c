import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'vite';
import { askedSchema, connectSchema, helloSchema, toldSchema } from './messages.ts';

/** Who hears which messages: the loader on the page those of the frame, and the other way round. */
const heard = {
  page: { isHello: helloSchema, isTold: toldSchema },
  frame: { isConnect: connectSchema, isAsked: askedSchema },
};

/** Serves `virtual:heard-by-page` and `virtual:heard-by-frame`: the schemas of messages as plain code, for no page needs `eval`. */
export function heardMessages(): Plugin {
  const prefix = 'virtual:heard-by-';
  return {
    name: 'heard-messages',
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load(id) {
      if (id === `\0${prefix}page`) return codeFor(heard.page);
      if (id === `\0${prefix}frame`) return codeFor(heard.frame);
      return undefined;
    },
  };
}

function codeFor(schemas: Record<string, object>): string {
  const ajv = new Ajv({
    discriminator: true,
    messages: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: false },
  });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  const code = standaloneCode(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));
  if (code.includes('require(')) throw new Error('The generated validators need a module that is not there.');
  return code;
}
