import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../engine/index.ts';
import { lowered, useLevelWord } from '../../parts/level-mark.tsx';
import { useScopeWords } from '../../parts/scope-words.ts';
import { useQuestionnaire } from '../../scan.tsx';
import { verdictOf } from './verdict.ts';

/** So many places are named in the verdict; of more, only how many. */
const mostNamed = 3;

/** What a profile comes to, in one sentence. */
export function VerdictLine({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const questionnaire = useQuestionnaire();
  const scope = useScopeWords();
  const word = useLevelWord();
  const verdict = verdictOf(questionnaire, profile);
  const list = new Intl.ListFormat(i18n.language);
  const sentence = () => {
    if (verdict.kind === 'lowest') return t('profile.lowest');
    if (verdict.kind === 'none-yet') return t('profile.noneYet');
    const places = [...new Set(verdict.at.map(({ at }) => at.process ?? ''))];
    const named = places.slice(0, mostNamed).map((process) => {
      const subjects = verdict.at.flatMap(({ at }) =>
        at.process === process && at.subject !== undefined ? [scope.subject(at.subject).toLowerCase()] : [],
      );
      const name = scope.process(process);
      return subjects.length === 0
        ? name
        : t('scope.place', { process: name, subject: list.format(subjects) });
    });
    const left = places.length - named.length;
    const where = list.format(left > 0 ? [...named, t('profile.whereMore', { count: left })] : named);
    const level = lowered(word(verdict.score, verdict.level));
    return t(verdict.soFar ? 'profile.highestSoFar' : 'profile.highest', { where, level });
  };
  return <p className="verdict">{sentence()}</p>;
}
