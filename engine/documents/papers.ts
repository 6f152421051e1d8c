import { actions } from './actions.ts';
import { assessment } from './assessment.ts';
import { breaches, processorCheck } from './forms.ts';
import { notices } from './notice.ts';
import { desk, type Occasion } from './occasion.ts';
import type { Paper } from './paper.ts';
import { otherRegisters, register } from './register.ts';
import { report } from './report.ts';

/** All papers that these answers give, made of plain data; `writePaper` writes one down. */
export function papers(occasion: Occasion): readonly Paper[] {
  const at = desk(occasion);
  return [
    register(at),
    ...otherRegisters(at),
    ...notices(at),
    actions(at),
    report(at),
    assessment(at),
    processorCheck(at),
    breaches(at),
  ].filter((paper) => paper !== null);
}
