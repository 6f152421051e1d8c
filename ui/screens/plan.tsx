import { useTranslation } from 'react-i18next';
import { plan, type PlannedStep } from '../../engine/index.ts';
import { Heading } from '../parts/heading.tsx';
import { ToneMark } from '../parts/level-mark.tsx';
import { Notice } from '../parts/notice.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { SourceLine } from '../parts/source-link.tsx';
import { Words } from '../parts/words.tsx';
import { useEvaluation } from '../scan.tsx';
import { hasStarted } from '../has-started.ts';

type Truth = PlannedStep['checks'][number]['truth'];

/** The plan, step by step, and how far this company is with each. */
export function Plan() {
  const { t } = useTranslation();
  const evaluation = useEvaluation();
  const started = hasStarted(evaluation);
  return (
    <SidePage title={t('pages.plan')} lead={t('plan.lead')}>
      {!started && (
        <Notice title={t('plan.notStarted')}>
          <p>{t('plan.notStartedText')}</p>
        </Notice>
      )}
      <ol className="plan">
        {plan(evaluation).map((planned) => (
          <li key={planned.step.id}>
            <PlanStep planned={started ? planned : withNothingKnown(planned)} />
          </li>
        ))}
      </ol>
    </SidePage>
  );
}

function PlanStep({ planned: { step, checks } }: { planned: PlannedStep }) {
  const { t } = useTranslation();
  const right = checks.filter(({ truth }) => truth === 'holds').length;
  const open = checks.filter(({ truth }) => truth === 'open').length;
  const count = t('plan.right', { right, count: checks.length });
  return (
    <>
      <Heading level={2}>
        <Words of={step.title} />
      </Heading>
      <p>
        <Words of={step.text} />
      </p>
      <p className="plan-count">{open > 0 ? `${count}, ${t('plan.unknown', { count: open })}` : count}</p>
      <ul className="plan-checks">
        {checks.map(({ check, truth }) => (
          <li key={check.id}>
            <span>
              <Words of={check.label} />
            </span>
            <TruthMark truth={truth} />
          </li>
        ))}
      </ul>
      <SourceLine source={step.source} />
    </>
  );
}

/** Whether a check is so here: word, shape and tone. */
function TruthMark({ truth }: { truth: Truth }) {
  const { t } = useTranslation();
  if (truth === 'holds') return <ToneMark tone="low">{t('plan.holds')}</ToneMark>;
  if (truth === 'fails') return <ToneMark tone="high">{t('plan.fails')}</ToneMark>;
  return <span className="level level-open">{t('plan.open')}</span>;
}

/** Of a company that chose no process yet nothing is known, also where nothing speaks against it. */
function withNothingKnown({ step, checks }: PlannedStep): PlannedStep {
  return { step, checks: checks.map(({ check }) => ({ check, truth: 'open' })) };
}
