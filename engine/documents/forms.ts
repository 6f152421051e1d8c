import { aboutOf, type Desk } from './occasion.ts';
import { line, type Paper } from './paper.ts';
import { processorPoints } from './words.ts';

const emptyRows = 8;

/** An empty breach register, with the fields of Art. 33(5) GDPR. */
export function breaches(desk: Desk): Paper {
  const { say, language, now } = desk;
  const title = say('breaches');
  const columns = (
    [
      'breachKnown',
      'breachWhat',
      'breachData',
      'breachPeople',
      'breachEffects',
      'breachMeasures',
      'breachReported',
      'breachTold',
    ] as const
  ).map((name) => ({ title: say(name), width: 24 }));
  return {
    id: 'breach-register',
    kind: 'breaches',
    title,
    language,
    about: aboutOf(desk),
    blocks: [
      { kind: 'paragraph', line: line(say('breachesLead')) },
      {
        kind: 'table',
        title,
        columns,
        rows: Array.from({ length: emptyRows }, () => columns.map(() => [])),
      },
    ],
    missing: [],
    notations: ['xlsx', 'ods', 'docx'],
    wide: true,
    made: now,
  };
}

/** An empty form to check a contract with a processor, with the points of Art. 28(3) GDPR. */
export function processorCheck(desk: Desk): Paper {
  const { say, words, language, now } = desk;
  const title = say('processors');
  const what = say('processorNameToWrite');
  return {
    id: 'processor-check',
    kind: 'processor-check',
    title,
    language,
    about: aboutOf(desk),
    blocks: [
      { kind: 'paragraph', line: line(say('processorsLead')) },
      {
        kind: 'paragraph',
        line: [
          { text: say('processorName', { what: '' }) },
          { text: say('toFillIn', { what }), missing: true },
        ],
      },
      {
        kind: 'table',
        title,
        columns: [
          { title: say('point'), width: 50 },
          { title: say('article'), width: 12 },
          { title: say('agreed'), width: 10 },
          { title: say('remark'), width: 34 },
        ],
        rows: processorPoints.map(({ at, text }) => [line(words(text)), line(at && `(${at})`), [], []]),
      },
    ],
    missing: [],
    notations: ['docx', 'xlsx', 'ods'],
    made: now,
  };
}
