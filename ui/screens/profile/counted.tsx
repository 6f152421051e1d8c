import { useTranslation } from 'react-i18next';
import { type Profile, type Result, tally } from '../../../engine/index.ts';
import { lowered, useLevelWord } from '../../parts/level-mark.tsx';
import { useQuestionnaire } from '../../scan.tsx';

/** Under a level, how many results it rests on came out where, the worst first: "1 × serious gap, 3 × gap". */
export function Counted({ profile, result }: { profile: Profile; result: Result }) {
  const { t } = useTranslation();
  const word = useLevelWord();
  const counts = tally(useQuestionnaire(), profile, result);
  if (counts.length === 0) return null;
  return (
    <span className="counted">
      {counts
        .map(({ score, level, count }) => t('profile.counted', { count, level: lowered(word(score, level)) }))
        .join(', ')}
    </span>
  );
}
