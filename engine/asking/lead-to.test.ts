import { expect, test } from 'vitest';
import { catalogue } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { leadTo } from './lead-to.ts';
import { load } from '../load/load.ts';
import clean from '../prove/clean.json?raw';
import { readResponse } from '../response/read-response.ts';
import { writeResponse } from '../response/response.ts';
import { isAsked } from './route.ts';
import { changed } from '../testing/changed.ts';
import { privacyQuickScan } from '../testing/privacy-quick-scan.ts';

const scan = privacyQuickScan();

test(
  'there is a way to every question of the scan, with answers that are accepted',
  { timeout: 60_000 },
  () => {
    const lost = [...catalogue(scan).questions.values()]
      .filter(({ question }) => question.kind !== 'note')
      .filter(({ question: { id } }) => {
        const lead = leadTo(scan, id);
        const read = lead && readResponse(scan, writeResponse(lead.response));
        return (
          !read?.response ||
          read.diagnostics.length > 0 ||
          !isAsked(evaluate(scan, read.response), lead?.step ?? { question: '' })
        );
      });
    expect(lost.map(({ question }) => question.id)).toEqual([]);
  },
);

test('where nobody is ever asked, no way is found', () => {
  const contradiction = {
    all: [
      { question: 'shared', is: 'no' },
      { question: 'shared', is: 'yes' },
    ],
  };
  const { questionnaire } = load(
    changed(clean, [{ pointer: '/sections/1/questions/2/when', value: contradiction }]),
  );
  const [, section] = questionnaire?.sections ?? [];
  expect(questionnaire && leadTo(questionnaire, section?.questions[2]?.id ?? '')).toBeUndefined();
  expect(leadTo(scan, 'no-such-question')).toBeUndefined();
});
