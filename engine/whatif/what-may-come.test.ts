import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../questionnaire/catalogue.ts';
import { evaluate } from '../evaluation/evaluation.ts';
import { withAnswer } from '../response/response.ts';
import { profile } from '../profile/profile.ts';
import { answered, example } from '../testing/questionnaire.ts';
import { completedFrom, processesFrom, questionnaireFrom } from '../testing/generate.ts';
import { whatMayCome } from './what-may-come.ts';
import { withProposalsFollowed } from './with-changes.ts';

test('of a list, what was not known turns out to be so or not, and nothing else does', () => {
  const questionnaire = example({
    sections: [
      {
        id: 's',
        per: 'organisation',
        title: 'Threats',
        questions: [
          {
            id: 'threats',
            kind: 'choices',
            text: 'What is so?',
            options: [
              ...['doors', 'logs', 'links'].map((id) => ({ id, label: id })),
              { id: 'none', label: 'None', exclusive: true },
              { id: 'unknown', label: 'Not known', unknown: true, exclusive: false },
            ],
          },
          { id: 'threats-unknown', kind: 'which', of: 'threats', text: 'Which?' },
        ],
      },
    ],
    scores: [
      {
        id: 'chance',
        per: 'organisation',
        title: 'Chance',
        scale: 'risk',
        sum: ['doors', 'logs', 'links'].map((id) => ({
          when: {
            any: [
              { question: 'threats', includes: id },
              { question: 'threats-unknown', includes: id },
            ],
          },
          points: 1,
        })),
        bands: [
          { from: 0, level: 'low' },
          { from: 2, level: 'medium' },
          { from: 3, level: 'high' },
        ],
      },
    ],
  });
  const may = (threats: string[], unknown: string[]) => {
    const evaluation = evaluate(
      questionnaire,
      answered(questionnaire, { threats, 'threats-unknown': unknown }),
    );
    const results = [evaluation.organisation.score('chance')];
    return whatMayCome(evaluation, { question: 'threats' }, results).map(({ best, worst }) => [best, worst]);
  };
  expect(may(['doors', 'unknown'], ['logs'])).toEqual([['low', 'medium']]);
  expect(may(['doors', 'unknown'], ['logs', 'links'])).toEqual([['low', 'high']]);
  expect(may(['unknown'], ['logs'])).toEqual([]);
});

let seen = 0;

test('at best and at worst is what comes of some answer, and nothing goes past it', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const questionnaire = questionnaireFrom(g);
      const response = completedFrom(g, questionnaire, processesFrom(g, questionnaire));
      const evaluation = evaluate(questionnaire, response);
      const { results, unknown } = profile(evaluation);
      for (const step of unknown) {
        const place = catalogue(questionnaire).questions.get(step.question);
        if (place?.question.kind !== 'choice' && place?.question.kind !== 'yes-no') continue;
        const ranges = place.options
          .filter((option) => !option.unknown)
          .map(({ id }) => {
            const known = withProposalsFollowed(evaluation, withAnswer(response, step, id), [step]);
            return profile(evaluate(questionnaire, known)).results.map(({ range }) => range);
          });
        const found = whatMayCome(evaluation, step, results);
        for (const [index, result] of results.entries()) {
          const levels = catalogue(questionnaire).scores.get(result.score)?.levels ?? [];
          const ranks = ranges.flatMap((of) => of[index] ?? []).map((level) => levels.indexOf(level));
          const told = found.find((one) => one.result === result);
          const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
          const expected = ranks.length === 0 || best === worst ? [] : [levels[best], levels[worst]];
          if (told) seen += 1;
          expect(told ? [told.best, told.worst] : []).toEqual(expected);
        }
      }
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(seen).toBeGreaterThan(20);
}, 60_000);
