import { useTranslation } from 'react-i18next';
import { openSteps, type Step } from '../../engine/index.ts';
import { addressOf, placeUnder } from '../address.ts';
import { type DetourStart, detourTo } from '../detour.ts';
import { useDetours, useEvaluation, useRunningScan } from '../scan.tsx';

interface ChangeLinkProps {
  readonly step: Step;
  readonly back: DetourStart;
  /** The question, for those who hear the link by itself. */
  readonly question: string;
  readonly open?: boolean;
}

/** Leads to a question to change its answer, and from there back to this page. */
export function ChangeLink({ step, question, back, open = false }: ChangeLinkProps) {
  const { t } = useTranslation();
  return (
    <DetourLink
      step={step}
      back={back}
      className="change"
      label={t(open ? 'check.fillOf' : 'check.changeOf', { question })}
    >
      {t(open ? 'check.fill' : 'check.change')}
    </DetourLink>
  );
}

interface DetourLinkProps {
  readonly step: Step;
  readonly back: DetourStart;
  readonly children: string;
  /** What is heard, when that is more than what is seen. */
  readonly label?: string;
  readonly className?: string;
}

/** A link to a question, from which the person returns to this very link. */
export function DetourLink({ step, back, children, label, className = '' }: DetourLinkProps) {
  const evaluation = useEvaluation();
  const detours = useDetours();
  const scan = useRunningScan();
  return (
    <a
      className={`detour ${className}`.trim()}
      href={addressOf({ step })}
      aria-label={label}
      onClick={() => detours.set(detourTo(step, back, placeUnder(scan.getSnapshot()), openSteps(evaluation)))}
    >
      {children}
    </a>
  );
}
