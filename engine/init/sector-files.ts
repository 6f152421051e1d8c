import type { Questionnaire, Text } from '../format/format.ts';
import { publishedSectorSchema } from '../format/schema/published.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { load } from '../load/load.ts';
import { profile } from '../profile/profile.ts';
import type { Response } from '../format/format.ts';
import { emptyResponse, withProcessAdded } from '../response/response.ts';
import { type Choose, answeredWith, firstKnown, unknownIfAny } from './answered-with.ts';
import { type Beginning, type Files, aroundIt, jsonText, yearAfter } from './starter-files.ts';

/**
 * A version of a questionnaire for a sector, to begin with: it adds a process, a question about it and a measure, in
 * all languages of the base. The levels that its scenarios expect are those that come out today; undefined when the
 * base cannot be extended like this.
 */
export function sectorFiles(base: Questionnaire, baseText: string, beginning: Beginning): Files | undefined {
  const sector = sectorDocument(base, beginning);
  const text = jsonText(sector);
  const { questionnaire } = load(text, () => baseText);
  if (!questionnaire) return undefined;
  const process = sector.processes.add[0]?.id ?? '';
  return new Map([
    ['questionnaire.json', text],
    [
      'scenarios/knows.json',
      scenarioText(questionnaire, process, 'A company that knows its answers', firstKnown),
    ],
    [
      'scenarios/does-not-know.json',
      scenarioText(questionnaire, process, 'A company that does not know much yet', unknownIfAny),
    ],
    ['sector.schema.json', jsonText(publishedSectorSchema())],
    ...aroundIt(beginning.version),
  ]);
}

function sectorDocument(base: Questionnaire, { id, today }: Beginning) {
  const free = (name: string) => freeId(name, takenIn(base));
  const [subject] = base.subjects;
  const question = free('our-machine');
  const process = free('our-process');
  const say = (nl: string, en: string) => inLanguages(base, nl, en);
  return {
    $schema: './sector.schema.json',
    format: 1,
    extends: `${base.id}@${Number.parseInt(base.version, 10)}`,
    id,
    version: '1.0.0',
    title: say('Onze versie van de scan', 'Our version of the scan'),
    publisher: { name: 'Onze vereniging' },
    reviewed: { on: today, until: yearAfter(today) },
    ...(base.groups && { groups: { add: [{ id: process, processes: [process] }] } }),
    processes: {
      add: [
        {
          id: process,
          label: say('Wat alleen wij doen', 'What only we do'),
          subjects: subject ? [subject.id] : [],
        },
      ],
    },
    sections: {
      add: [
        {
          id: free('our-section'),
          per: 'process',
          title: say('Onze branche', 'Our sector'),
          when: { process },
          questions: [
            {
              id: question,
              kind: 'yes-no',
              text: say(
                'Bewaart de machine gegevens van mensen?',
                'Does the machine keep data about people?',
              ),
            },
          ],
        },
      ],
    },
    measures: {
      add: [
        {
          id: free('our-measure'),
          per: 'process',
          when: { question, is: ['yes', 'unknown'] },
          title: say('Wis de machine elke maand', 'Wipe the machine every month'),
          text: say('De leverancier weet hoe dat moet.', 'The supplier knows how to do that.'),
          effort: 'hour',
        },
      ],
    },
  };
}

/** A text in the languages of the base; in those that we do not speak, in English to translate. A variant needs none. */
function inLanguages({ languages }: Questionnaire, nl: string, en: string): Text {
  const whole = languages.filter((tag) => !languages.some((other) => tag.startsWith(`${other}-`)));
  return Object.fromEntries(whole.map((tag) => [tag, /^nl(-|$)/.test(tag) ? nl : en]));
}

/** All ids that stand anywhere in the base: some of them are of kinds that share their names. */
function takenIn(base: Questionnaire): ReadonlySet<string> {
  return new Set([...JSON.stringify(base).matchAll(/"([a-z][a-z0-9-]*)"/g)].map(([, name = '']) => name));
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`;
  return id;
}

function scenarioText(questionnaire: Questionnaire, process: string, title: string, choose: Choose): string {
  const begun = withProcessAdded(questionnaire, emptyResponse(questionnaire), process);
  const response: Response = answeredWith(questionnaire, begun, choose);
  const { complete, measures, organisation, rows } = profile(evaluate(questionnaire, response));
  const shown = [...organisation, ...rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))];
  const why = 'As it came out when this was made. Work it out by hand, and say here why it should be so.';
  return jsonText({
    $schema: '../scenario.schema.json',
    title,
    response,
    complete,
    measures: measures.map(({ measure }) => measure.id).sort(),
    expect: shown.map(({ score, at, level, range }) => ({
      score,
      ...at,
      level,
      ...(level === null && range && { range }),
      why,
    })),
  });
}
