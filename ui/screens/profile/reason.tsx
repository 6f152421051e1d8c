import { useTranslation } from 'react-i18next';
import { type Contribution, type Result, type ScopeRef, type Text } from '../../../engine/index.ts';
import { addressOf } from '../../address.ts';
import { Details } from '../../parts/details.tsx';
import { Doubt } from '../../parts/doubt.tsx';
import { LevelMark, lowered, useLevelWord } from '../../parts/level-mark.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { SourceLink, useSource } from '../../parts/source-link.tsx';
import { usePrinting } from '../../parts/use-printing.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { Adjusting } from './adjusting.tsx';
import { type FindResult, placeOfScore } from './find-result.ts';
import { GivenAnswer } from './given-answer.tsx';
import { OpenStep } from './open-step.tsx';
import { Points } from './points.tsx';
import { TriedResult } from './tried-result.tsx';
import { useDoubts } from './use-doubts.ts';
import { WhatLowers } from './what-lowers.tsx';

interface ReasonProps {
  readonly result: Result;
  readonly title?: Text | undefined;
  readonly find: FindResult;
  /** Whether to tell what would lower it. */
  readonly lowers?: boolean;
  /** Names where it is, when that is elsewhere than what it is a reason for. */
  readonly place?: string | undefined;
  /** Where on the page it stands: apart from the same reason elsewhere. */
  readonly name: string;
  /** How deep its reasons go on paper: 0 for the level alone. */
  readonly paper: number;
}

/** One level with what it rests on underneath. */
export function Reason({ result, title, find, lowers = false, place, name, paper }: ReasonProps) {
  const printing = usePrinting();
  const { scores } = useQuestionnaire();
  const named = title ?? scores.find(({ id }) => id === result.score)?.title ?? result.score;
  return (
    <Details
      summary={
        <>
          <Words of={named} />
          {place !== undefined && <span className="muted">{` · ${place}`}</span>}
        </>
      }
      mark={<TriedResult result={result} />}
      onPaper={paper > 0}
      name={name}
    >
      <Staircase result={result} title={named} find={find} name={name} paper={paper} />
      {lowers && !printing && <WhatLowers result={result} title={named} />}
    </Details>
  );
}

function Staircase({ result, title, find, name, paper }: ReasonProps & { readonly title: Text }) {
  const { t } = useTranslation();
  const { scores } = useQuestionnaire();
  const word = useLevelWord();
  const doubts = useDoubts()(result);
  const { adjusted, because, open } = result;
  const decisive = because.filter((contribution) => decides(result, contribution));
  const others = because.filter((contribution) => !decides(result, contribution));
  const shared = sharedSource(because);
  const score = scores.find(({ id }) => id === result.score);
  const adjustable = score?.adjustable;
  const sources = new Set([shared, score?.source].filter((source) => source !== undefined));
  const stair = (contribution: Contribution, index: number) => (
    <Stair
      key={`${contribution.rule} ${index}`}
      of={result}
      contribution={contribution}
      source={contribution.source === shared ? undefined : contribution.source}
      find={find}
      name={name}
      paper={paper}
    />
  );
  return (
    <div className="stairs">
      <Points className="stair-points" result={result} />
      {adjusted && (
        <p>
          {t('profile.adjustedFrom', {
            level:
              adjusted.calculated === null
                ? t('profile.notSure')
                : lowered(word(result.score, adjusted.calculated)),
            reason: adjusted.reason,
          })}
        </p>
      )}
      {doubts.map((doubt) => (
        <Notice key={`${doubt.rule.id} ${doubt.at.subject ?? ''}`} title={t('doubt.title')}>
          <Doubt doubt={doubt} />
        </Notice>
      ))}
      {adjustable && <Adjusting result={result} title={title} />}
      {because.length === 0 && open.length === 0 && <p className="muted">{t('profile.noReasons')}</p>}
      {decisive.map(stair)}
      {others.length > 0 && (
        <div className="screen-only">
          <Details
            summary={t('profile.alsoLooked', { count: others.length })}
            onPaper={false}
            name={`${name} also`}
          >
            {others.map(stair)}
          </Details>
        </div>
      )}
      {open.length > 0 && (
        <div className="stair">
          <p className="muted">{t('profile.stillOpen', { count: open.length })}</p>
          <ul className="stair-answers">
            {open.map((step) => (
              <OpenStep key={addressOf({ step })} step={step} />
            ))}
          </ul>
        </div>
      )}
      {[...sources].map((source) => (
        <StairSource key={source} source={source} />
      ))}
    </div>
  );
}

/** The source that all these rules rest on, to be told once; undefined when they differ. */
function sharedSource(because: readonly Contribution[]): string | undefined {
  const [first] = because;
  return because.every(({ source }) => source === first?.source) ? first?.source : undefined;
}

/** Whether a contribution is a reason for the level, and not just something that turned out better or adds nothing. */
function decides({ level, adjusted }: Result, contribution: Contribution): boolean {
  const reached = adjusted ? adjusted.calculated : level;
  if (contribution.points !== undefined) return contribution.points !== 0;
  if (contribution.scores.length > 0 || contribution.level === undefined || reached === null) return true;
  return contribution.level === reached;
}

interface StairProps {
  /** What it is a reason for. */
  readonly of: Result;
  readonly contribution: Contribution;
  /** The source to show with it. */
  readonly source: string | undefined;
  readonly find: FindResult;
  readonly name: string;
  readonly paper: number;
}

/** One step down: a rule, what it gave, and the answers and scores that it read. */
function Stair({ of: { score, at }, contribution, source, find, name, paper }: StairProps) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { points, level, text, answers, scores, unknown } = contribution;
  const inner = scores
    .map(({ score: id, level: _level, ...where }) => find(id, where))
    .filter((result) => !!result);
  const gave = inner.length === 0 && (
    <>
      {points !== undefined && (
        <span className="points">{t('profile.pointsOnly', { count: points, points: signed(points) })}</span>
      )}
      {level !== undefined && <LevelMark score={score} level={level} />}
    </>
  );
  const ruled = text !== undefined || answers.length !== 1;
  const rule = text ?? (answers.length === 0 ? t('profile.otherwise') : t('profile.together'));
  return (
    <div className="stair">
      {ruled && inner.length === 0 && (
        <p className="stair-rule">
          <Words of={rule} />
          {gave}
        </p>
      )}
      {answers.length > 0 && (
        <ul className="stair-answers" aria-label={t('profile.answers')}>
          {answers.map((answer) => (
            <GivenAnswer key={addressOf({ step: answer })} given={answer} gave={!ruled && gave} />
          ))}
        </ul>
      )}
      {unknown && inner.length === 0 && <p className="muted">{t('profile.unknownCounts')}</p>}
      {inner.map((result) => (
        <Reason
          key={placeOfScore(result.score, result.at)}
          result={result}
          find={find}
          place={depth(result.at) > depth(at) ? scope.place(result.at) : undefined}
          name={`${name} > ${placeOfScore(result.score, result.at)}`}
          paper={paper - 1}
        />
      ))}
      <StairSource source={source} />
    </div>
  );
}

function StairSource({ source }: { source: string | undefined }) {
  const found = useSource(source);
  return found ? (
    <p className="stair-source">
      <SourceLink source={found} />
    </p>
  ) : null;
}

/** How narrow a scope is. */
function depth({ process, subject }: ScopeRef): number {
  return (process === undefined ? 0 : 1) + (subject === undefined ? 0 : 1);
}

/** Points as something that is added. */
function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace('-', '−');
}
