import { useTranslation } from 'react-i18next';
import type { Questionnaire, Result, ScaleLevel, WhenKnown } from '../../engine/index.ts';
import { useQuestionnaire } from '../scan.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

const tones = ['low', 'medium', 'high', 'very-high'] as const;

type Tone = (typeof tones)[number];

/** The shape of each tone, so that a level can be told without its colour. */
const shapes: Record<Tone, string> = {
  low: 'M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  medium: 'M12 3.5 21.5 20h-19Z',
  high: 'M12 2.5 21.5 12 12 21.5 2.5 12Z',
  'very-high': 'M7.3 1h9.4L23 7.3v9.4L16.7 23H7.3L1 16.7V7.3ZM6 10v4h12v-4Z',
};

/** How a level of a scale is drawn: as the author says, else by its rank. */
function toneOf(levels: readonly ScaleLevel[], id: string): Tone {
  const rank = levels.findIndex((level) => level.id === id);
  return levels[rank]?.tone ?? tones[Math.min(Math.max(rank, 0), tones.length - 1)] ?? 'low';
}

/** The levels, from best to worst, of the scale of a score. */
export function levelsOf({ scores, scales }: Questionnaire, score: string): readonly ScaleLevel[] {
  const scale = scores.find(({ id }) => id === score)?.scale;
  return (scale !== undefined && Object.hasOwn(scales, scale) && scales[scale]) || [];
}

/** The word for a level. */
export function useLevelWord(): (score: string, level: string) => string {
  const questionnaire = useQuestionnaire();
  const words = useWords();
  return (score, level) => {
    const label = levelsOf(questionnaire, score).find(({ id }) => id === level)?.label;
    return label === undefined ? level : words(label);
  };
}

/** How a level of a score is drawn. */
export function useTone(): (score: string, level: string) => Tone {
  const questionnaire = useQuestionnaire();
  return (score, level) => toneOf(levelsOf(questionnaire, score), level);
}

/** The shape of a tone, in the colour of the text. It says nothing by itself: the word beside it does. */
export function LevelShape({ tone }: { tone: Tone }) {
  return (
    <svg className="level-shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[tone]} fillRule="evenodd" />
    </svg>
  );
}

/** A word with the shape and the tone of how good or bad it is. */
export function ToneMark({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`level level-${tone}`}>
      <LevelShape tone={tone} />
      <span>{children}</span>
    </span>
  );
}

/** A level by itself: word, shape and tone. */
export function LevelMark({ score, level }: { score: string; level: string }) {
  const tone = useTone();
  const word = useLevelWord();
  return <ToneMark tone={tone(score, level)}>{word(score, level)}</ToneMark>;
}

interface ResultMarkProps {
  readonly result: Result;
  /** What it may turn out to be once what is not known becomes known. */
  readonly known?: WhenKnown | undefined;
}

/**
 * Where a score came out: its level, or the range that is still possible by what is open or not known, and whether it was
 * adjusted by hand.
 */
export function ResultMark({ result, known }: ResultMarkProps) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const { score, level, range, adjusted } = result;
  if (known) return <UnknownMark score={score} known={known} />;
  if (range === null && level === null)
    return <span className="level level-none">{t('profile.nothing')}</span>;
  if (level === null && range) {
    const [low, high] = [word(score, range[0]), word(score, range[1])];
    return (
      <span className="level level-open">
        <span aria-hidden="true">{`${low}–${lowered(high)}`}</span>
        <span className="hidden">{`${t('profile.range', { low, high: lowered(high) })}, ${t('profile.notSure')}`}</span>
      </span>
    );
  }
  return (
    <span className="result">
      {level !== null && <LevelMark score={score} level={level} />}
      {adjusted && (
        <span className="adjusted">
          <Icon name="pencil" />
          <span>
            {adjusted.calculated === null
              ? t('profile.adjusted')
              : t('profile.adjustedWas', { level: lowered(word(score, adjusted.calculated)) })}
          </span>
        </span>
      )}
    </span>
  );
}

/** The range of a level that rests on what is not known, with how many answers that is. */
function UnknownMark({ score, known: { range, unknown, exact } }: { score: string; known: WhenKnown }) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const [low, high] = [word(score, range[0]), lowered(word(score, range[1]))];
  return (
    <span className="result">
      <span className="level level-open">
        <span aria-hidden="true">{`${low}–${high}`}</span>
        <span className="hidden">{t('profile.range', { low, high })}</span>
      </span>
      <span className="level-unknown">
        <span className="hidden">, </span>
        {t('profile.unknownCount', { count: unknown.length })}
        {!exact && ` (${t('profile.notExact')})`}
      </span>
    </span>
  );
}

/** A level word inside a sentence. */
export function lowered(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}
