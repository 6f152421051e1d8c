import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../engine/index.ts';
import { useTooLong } from '../../parts/use-too-long.ts';
import { Ask } from '../../parts/ask.tsx';
import { LevelMark, levelsOf, ResultMark } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { Words } from '../../parts/words.tsx';
import { useQuestionnaire, useRunningScan } from '../../scan.tsx';

interface AdjustDialogProps {
  readonly result: Result;
  /** What the level is about. */
  readonly name: string;
  readonly onDone: () => void;
}

/** Asks for another level than the answers give, and for the reason. */
export function AdjustDialog({ result, name, onDone }: AdjustDialogProps) {
  const { t } = useTranslation();
  const scan = useRunningScan();
  const { score, at, adjusted } = result;
  const [level, setLevel] = useState(adjusted?.level);
  const [reason, setReason] = useState(adjusted?.reason ?? '');
  const [tried, setTried] = useState(false);
  const form = useId();
  const firstLevel = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const tooLong = useTooLong()(reason);
  const reasonProblem = reason.trim() === '' ? t('adjust.reasonMissing') : tooLong;
  const reasonMissing = tried && reasonProblem !== undefined;
  const save = () => {
    setTried(true);
    if (level === undefined) return firstLevel.current?.focus();
    if (reasonProblem !== undefined) return field.current?.focus();
    scan.send({ type: 'adjust', adjustment: { score, ...at, level, reason: reason.trim() } });
    return onDone();
  };
  return (
    <Ask
      title={t('adjust.title', { name })}
      yes={t('adjust.save')}
      no={t('processes.cancel')}
      onYes={save}
      onNo={onDone}
    >
      <Calculated result={result} />
      <Levels
        result={result}
        chosen={level}
        missing={tried && level === undefined}
        first={firstLevel}
        onChoose={setLevel}
      />
      <div className={reasonMissing ? 'field field-wrong' : 'field'}>
        <label htmlFor={`${form}-reason`}>{t('adjust.reason')}</label>
        <p className="muted" id={`${form}-hint`}>
          {t('adjust.reasonHint')}
        </p>
        {reasonMissing && (
          <p className="wrong" id={`${form}-wrong`}>
            {reasonProblem}
          </p>
        )}
        <textarea
          ref={field}
          id={`${form}-reason`}
          className="input"
          rows={3}
          value={reason}
          required
          aria-describedby={reasonMissing ? `${form}-hint ${form}-wrong` : `${form}-hint`}
          aria-invalid={reasonMissing || undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Ask>
  );
}

/** Where it is about, and what the answers give. */
function Calculated({ result }: { result: Result }) {
  const { t } = useTranslation();
  const scope = useScopeWords();
  const { adjusted, ...given } = result;
  return (
    <>
      <p className="muted">{t('profile.at', { where: scope.place(result.at) })}</p>
      <p className="adjust-given">
        <span>{t('adjust.given')}</span>
        {adjusted ? (
          <GivenBefore score={result.score} level={adjusted.calculated} />
        ) : (
          <ResultMark result={given} />
        )}
      </p>
    </>
  );
}

function GivenBefore({ score, level }: { score: string; level: string | null }) {
  const { t } = useTranslation();
  return level === null ? (
    <span className="level level-open">{t('profile.notSure')}</span>
  ) : (
    <LevelMark score={score} level={level} />
  );
}

interface LevelsProps {
  readonly result: Result;
  readonly chosen: string | undefined;
  readonly missing: boolean;
  readonly first: React.Ref<HTMLInputElement>;
  readonly onChoose: (level: string) => void;
}

/** The other levels of the scale, to choose from. */
function Levels({ result, chosen, missing, first, onChoose }: LevelsProps) {
  const { t } = useTranslation();
  const questionnaire = useQuestionnaire();
  const group = useId();
  const { score, adjusted } = result;
  const given = adjusted ? adjusted.calculated : result.level;
  const others = levelsOf(questionnaire, score).filter(({ id }) => id !== given);
  return (
    <fieldset
      className={missing ? 'field field-wrong' : 'field'}
      aria-describedby={missing ? `${group}-wrong` : undefined}
    >
      <legend>{t('adjust.level')}</legend>
      {missing && (
        <p className="wrong" id={`${group}-wrong`}>
          {t('adjust.levelMissing')}
        </p>
      )}
      <div className="answers">
        {others.map(({ id, label, help }, index) => (
          <label className="answer" key={id}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={group}
              value={id}
              checked={chosen === id}
              aria-labelledby={`${group}-${id}`}
              aria-describedby={help ? `${group}-${id}-help` : undefined}
              onChange={() => onChoose(id)}
            />
            <span className="answer-words">
              <span className="answer-label" id={`${group}-${id}`}>
                <Words of={label} />
              </span>
              {help && (
                <span className="answer-help" id={`${group}-${id}-help`}>
                  <Words of={help} />
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
