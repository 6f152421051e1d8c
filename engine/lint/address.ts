import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Saying, hint, isIn } from './saying.ts';

const informal = /(?<![\p{L}-])(je|jij|jou|jouw|jullie)(?![\p{L}-])/iu;
const formal = /(?<![\p{L}-])(u|uw|uzelf)(?![\p{L}-])/iu;

/** Dutch says "je" or "u", and not now the one and then the other. Each form of Dutch has a choice of its own. */
export function* lintAddress(all: readonly Saying[]): Iterable<Diagnostic> {
  const dutch = all.filter((one) => isIn('nl', one));
  for (const language of new Set(dutch.map((one) => one.language))) {
    const here = dutch.filter((one) => one.language === language);
    const withJe = here.filter(({ words }) => informal.test(words));
    const withU = here.filter(({ words }) => formal.test(words));
    if (withJe.length === 0 || withU.length === 0) continue;
    const [fewer, said, mostly] = withU.length <= withJe.length ? [withU, 'u', 'je'] : [withJe, 'je', 'u'];
    for (const { pointer } of fewer) {
      const message = `This says "${said}", and most other texts say "${mostly}".`;
      yield hint('je-and-u', pointer, message, 'Choose one of the two for the whole questionnaire.');
    }
  }
}
