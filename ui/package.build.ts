import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import type { Plugin, UserConfig } from 'vite';
import { publishedQuestionnaireSchema, publishedResponseSchema } from '../engine/format/schema/published.ts';

/** What the packages take from the one who installs them. */
const given = /^(xstate|react|react\/jsx-runtime)$/;

/**
 * Builds what programmers import: the engine (`privacy-quick-scan`) and the React component (`privacy-quick-scan/react`),
 * as modules for whatever bundles them.
 */
export function packageBuild(top: string): UserConfig {
  return {
    plugins: [elementBeside(), typesOfFormat(join(top, 'dist/types'))],
    build: {
      outDir: join(top, 'dist/package'),
      emptyOutDir: true,
      target: 'es2022',
      copyPublicDir: false,
      minify: false,
      lib: {
        entry: { engine: join(top, 'engine/index.ts'), react: join(top, 'ui/react/index.tsx') },
        formats: ['es'],
      },
      rolldownOptions: { external: given },
    },
  };
}

/** The component does not contain the element: it imports it from beside it, as it was built for every page. */
function elementBeside(): Plugin {
  return {
    name: 'element-beside',
    enforce: 'pre',
    resolveId: (source) =>
      source === '../embed/pqs.ts' ? { id: '../embed/v1/pqs.js', external: true } : undefined,
  };
}

/**
 * Makes the types that the compiler wrote fit to be read. Those of the format are inferred from its schema, and written
 * out they are five million characters: here they are generated from the published schema, with names and comments. And
 * files are named as they will be found: with `.js`.
 */
function typesOfFormat(folder: string): Plugin {
  return {
    name: 'types-of-format',
    buildStart: () => compileTypes(folder),
    async writeBundle() {
      const inferred = join(folder, 'engine/format/schema');
      rmSync(inferred, { recursive: true });
      mkdirSync(inferred);
      const documents = {
        questionnaire: ['QuestionnaireDocument', publishedQuestionnaireSchema],
        response: ['ResponseDocument', publishedResponseSchema],
      } as const;
      for (const [file, [name, schema]] of Object.entries(documents)) {
        const options = { additionalProperties: false, bannerComment: '', format: false };
        writeFileSync(join(inferred, `${file}.d.ts`), await compile(schema, name, options));
      }
      writeFileSync(
        join(inferred, 'sector.d.ts'),
        'export type SectorDocument = Readonly<Record<string, unknown>>;\n',
      );
      const types = join(folder, 'engine/format/format.d.ts');
      writeFileSync(types, withGenerated(readFileSync(types, 'utf8')));
      for (const file of filesIn(folder)) {
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replaceAll(/(['"]\.{1,2}\/[^'"]*)\.tsx?(['"])/g, '$1.js$2'));
      }
    },
  };
}

/**
 * Lets the compiler write the types. It finds one of them too long to write, which is replaced below; anything else that
 * it finds is an error.
 */
function compileTypes(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const project = join(folder, '../../tsconfig.package.json');
  const { stdout } = spawnSync('tsc', ['-p', project], { encoding: 'utf8' });
  const wrong = stdout
    .split('\n')
    .filter((line) => line.includes('error TS') && !line.includes('error TS7056'));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** The types of the format, from what was generated instead of from what is inferred. */
function withGenerated(types: string): string {
  const made = types
    .replaceAll(/^import type .*;\n/gm, '')
    .replace('FromSchema<typeof responseSchema>', 'ResponseDocument')
    .replace('FromSchema<typeof condition>', "NonNullable<Section['when']>")
    .replace('FromSchema<typeof clause>', 'GeneratedClause')
    .replace('FromSchema<typeof questionnaireSchema>', 'GeneratedQuestionnaire');
  if (made.includes('FromSchema')) throw new Error('a type of the format is still inferred');
  return `import type { Clause as GeneratedClause, Questionnaire as GeneratedQuestionnaire } from './schema/questionnaire.js';
import type { Response as ResponseDocument } from './schema/response.js';
${made}`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
