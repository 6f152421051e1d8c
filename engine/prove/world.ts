import type { Questionnaire } from '../format/format.ts';
import type { Formulas } from './formula.ts';
import { type Scope, scopesOf } from './scopes.ts';
import { Space } from './space.ts';

/** All complete responses with up to so many processes: as the answers give it, and with levels set by hand. */
export class World {
  readonly space: Space;
  readonly formulas: Formulas;
  /** Without levels set by hand. */
  readonly plain: Scope;
  /** With any level set by hand that may be. */
  readonly byHand: Scope;

  constructor(questionnaire: Questionnaire, processes: number) {
    this.space = new Space(questionnaire, processes);
    this.formulas = this.space.formulas;
    this.plain = scopesOf(this.space, false);
    this.byHand = scopesOf(this.space, true);
  }
}
