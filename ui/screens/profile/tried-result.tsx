import { useTranslation } from 'react-i18next';
import { type Result, whenKnown } from '../../../engine/index.ts';
import { DoubtMark } from '../../parts/doubt.tsx';
import { ResultMark } from '../../parts/level-mark.tsx';
import { useTrial } from './trial.tsx';
import { useDoubts } from './use-doubts.ts';

/** Where a score came out, and whether that is doubted; when something is tried that changes it, with what it would be beside it. */
export function TriedResult({ result }: { result: Result }) {
  const { t } = useTranslation();
  const doubts = useDoubts();
  const { evaluation, tried } = useTrial();
  const then = tried?.find(result.score, result.at);
  const known = whenKnown(evaluation, result);
  const knownThen = tried && then ? whenKnown(tried.evaluation, then) : undefined;
  if (!then || (isSame(then, result) && known?.range.join() === knownThen?.range.join())) {
    if (doubts(result).length === 0) return <ResultMark result={result} known={known} />;
    return (
      <span className="result">
        <ResultMark result={result} known={known} />
        <DoubtMark>{t('doubt.mark')}</DoubtMark>
      </span>
    );
  }
  return (
    <span className="tried">
      <span className="tried-part">
        <span className="tried-word">{t('trial.now')}</span>
        <ResultMark result={result} known={known} />
      </span>
      <span className="tried-part tried-then">
        <span className="tried-word">{t('trial.then')}</span>
        <ResultMark result={then} known={knownThen} />
      </span>
    </span>
  );
}

/** Whether two results come to the same level, or the same range. */
export function isSame(one: Result, other: Result): boolean {
  return one.level === other.level && one.range?.join() === other.range?.join();
}
