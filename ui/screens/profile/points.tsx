import { useTranslation } from 'react-i18next';
import type { Result } from '../../../engine/index.ts';

/**
 * The points of a sum, and the most that could be reached by the questions that apply; while answers are open, what is
 * possible. Nothing for a score without points, or where there is nothing to score.
 */
export function Points({ result, className }: { result: Result; className: string }) {
  const { t, i18n } = useTranslation();
  const { points, maximum, absent } = result;
  if (!points || absent === 'holds') return null;
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const number = ([low, high]: readonly [number, number]) =>
    low === high
      ? format.format(low)
      : t('profile.fromTo', { low: format.format(low), high: format.format(high) });
  const text =
    maximum && maximum[1] > 0
      ? t('profile.points', { points: number(points), maximum: number(maximum) })
      : t('profile.pointsOnly', { count: points[1], points: number(points) });
  return <p className={className}>{text}</p>;
}
