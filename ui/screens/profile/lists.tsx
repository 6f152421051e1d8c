import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { List, Profile, Questionnaire, Result } from '../../../engine/index.ts';
import { Details } from '../../parts/details.tsx';
import { Heading } from '../../parts/heading.tsx';
import { levelsOf, lowered, useLevelWord } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { type FindResult, findResultIn, placeOfScore } from './find-result.ts';
import { Reason } from './reason.tsx';
import { useDoubts } from './use-doubts.ts';

type Group = List['groups'][number];

/** The lists of the profile, such as what the law asks: for the company and for each process, each level with its reasons. */
export function Lists({ profile: { lists, results } }: { profile: Profile }) {
  const find = findResultIn(results);
  return lists
    .filter(({ groups }) => groups.length > 0)
    .map(({ id, title, intro, groups }) => (
      <section key={id}>
        <Heading level={2}>
          <Words of={title} />
        </Heading>
        {intro && (
          <p className="muted">
            <Words of={intro} />
          </p>
        )}
        <div className="list-groups">
          {groups.map((group) => (
            <ListGroup key={group.process ?? ''} group={group} find={find} />
          ))}
        </div>
      </section>
    ));
}

/** The results of one process; open from the start when there is something to do. */
function ListGroup({ group: { process, results }, find }: { group: Group; find: FindResult }) {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const scope = useScopeWords();
  const count = useCount();
  // the worst first, but a level that is adjusted here stays where it is
  const [ranks] = useState(() => new Map(results.map((one) => [one.score, rankOf(questionnaire, one)])));
  const doubts = useDoubts();
  const rank = ({ score }: Result) => ranks.get(score) ?? 0;
  const isBest = (one: Result) => rank(one) <= 0 && doubts(one).length === 0;
  const toDo = results.filter((one) => !isBest(one)).sort((one, other) => rank(other) - rank(one));
  const best = results.filter(isBest);
  const folded = toDo.length > 0 && best.length > 1;
  return (
    <Details
      open={toDo.length > 0}
      onPaper={toDo.length > 0}
      summary={process === undefined ? t('profile.organisation') : scope.process(process)}
      mark={<span className="list-count">{count(results)}</span>}
    >
      <Rows results={folded ? toDo : [...toDo, ...best]} find={find} />
      {folded && (
        <Details summary={count(best)} onPaper={false}>
          <Rows results={best} find={find} />
        </Details>
      )}
    </Details>
  );
}

function Rows({ results, find }: { results: readonly Result[]; find: FindResult }) {
  return (
    <div className="list-rows">
      {results.map((result) => (
        <Reason
          key={placeOfScore(result.score, result.at)}
          result={result}
          find={find}
          lowers
          name={`list ${placeOfScore(result.score, result.at)}`}
          paper={0}
        />
      ))}
    </div>
  );
}

/** How bad a result is: the rank of its level in its scale, where what is not settled counts as the worst still possible. */
function rankOf(questionnaire: Questionnaire, { score, level, range }: Result): number {
  const id = level ?? range?.[1];
  return levelsOf(questionnaire, score).findIndex((one) => one.id === id);
}

/** Counts results in the words of their scales, the worst level first: "gap 2, in order 5". */
function useCount(): (results: readonly Result[]) => string {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const word = useLevelWord();
  const doubts = useDoubts();
  return (results) => {
    const counts = new Map<string, { rank: number; count: number }>();
    for (const result of results) {
      const best = rankOf(questionnaire, result) <= 0;
      const [label, itsRank] =
        result.level === null
          ? [t('profile.notSure'), rankOf(questionnaire, result)]
          : best && doubts(result).length > 0
            ? [t('doubt.mark'), 0.5]
            : [lowered(word(result.score, result.level)), rankOf(questionnaire, result)];
      const { rank = itsRank, count = 0 } = counts.get(label) ?? {};
      counts.set(label, { rank, count: count + 1 });
    }
    return [...counts]
      .sort(([, one], [, other]) => other.rank - one.rank)
      .map(([level, { count }]) => t('profile.counted', { count, level }))
      .join(', ');
  };
}
