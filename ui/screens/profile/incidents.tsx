import { incidents, type PossibleIncident } from '../../../engine/index.ts';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../address.ts';
import { Details } from '../../parts/details.tsx';
import { LevelMark } from '../../parts/level-mark.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useWords, Words } from '../../parts/words.tsx';
import { useQuestionnaire } from '../../scan.tsx';
import { placeOfScore } from './find-result.ts';
import { GivenAnswer } from './given-answer.tsx';
import { useTrial } from './trial.tsx';

/** What to do now, where the answers say that something went wrong or may well do, each with the answers that say so. */
export function UrgentIncidents() {
  const { evaluation } = useTrial();
  return incidents(evaluation)
    .filter(({ urgent }) => urgent)
    .map((one) => <Urgent key={one.incident.id} {...one} />);
}

function Urgent({ incident: { id, title, because, deadline }, because: rests }: PossibleIncident) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Notice tone="warning" title={words(title)}>
      {because && (
        <p>
          <Words of={because} />
        </p>
      )}
      {deadline && (
        <p>
          <strong>
            <Words of={deadline} />
          </strong>
        </p>
      )}
      <p className="screen-only">
        <a
          href={addressOf({ page: { name: 'incident', incident: id } })}
          aria-label={t('incident.stepsOf', { title: words(title) })}
        >
          {t('incident.steps')}
        </a>
      </p>
      <Details summary={t('incident.why')} onPaper={false} name={`incident ${id}`}>
        <Rests rests={rests} />
      </Details>
    </Notice>
  );
}

/** The answers and levels that an incident rests on. */
function Rests({ rests: { answers, scores } }: { rests: PossibleIncident['because'] }) {
  const words = useWords();
  const scope = useScopeWords();
  const questionnaire = useQuestionnaire();
  return (
    <ul className="stair-answers">
      {scores.map(({ score, level, ...at }) => (
        <li key={placeOfScore(score, at)}>
          <span className="given-question">
            {words(questionnaire.scores.find(({ id }) => id === score)?.title ?? score)}
            <span className="muted">{` · ${scope.place(at)}`}</span>
          </span>
          {level !== null && <LevelMark score={score} level={level} />}
        </li>
      ))}
      {answers.map((answer) => (
        <GivenAnswer key={addressOf({ step: answer })} given={answer} />
      ))}
    </ul>
  );
}
