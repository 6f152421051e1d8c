import { useTranslation } from 'react-i18next';
import { openSteps, type Step } from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { type Detour, detourTo } from '../detour.ts';
import { useDetours, useEvaluation } from '../scan.tsx';

interface ChangeLinkProps {
  readonly step: Step;
  /** The question, for those who hear the link by itself. */
  readonly question: string;
  readonly back: Detour['back'];
  readonly open?: boolean;
}

/** Leads to a question to change its answer, and from there back to this page. */
export function ChangeLink({ step, question, back, open = false }: ChangeLinkProps) {
  const { t } = useTranslation();
  const evaluation = useEvaluation();
  const detours = useDetours();
  return (
    <a
      className="change"
      href={addressOf({ step })}
      aria-label={t(open ? 'check.fillOf' : 'check.changeOf', { question })}
      onClick={() => detours.set(detourTo(step, back, openSteps(evaluation)))}
    >
      {t(open ? 'check.fill' : 'check.change')}
    </a>
  );
}
