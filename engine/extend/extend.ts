import type { QuestionnaireDocument } from '../format/format.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { error } from '../diagnostics/report.ts';
import { Changer } from './changer.ts';
import { keepLanguages } from './languages.ts';
import type { Hidden } from './hidden.ts';
import { Members } from '../format/members.ts';
import type { Origins } from './origins.ts';
import { dropPaperWords } from './paper-words.ts';
import { dropProposals } from './proposals.ts';
import { regroup } from './regroup.ts';
import { questionnaireSchema } from '../format/schema/questionnaire.ts';
import { type SectorDocument, own, questionList, questions } from '../format/schema/sector.ts';
import type { Shape } from '../format/misfits.ts';
import { inside, isList, isRecord } from '../json/record.ts';
import { quote } from '../diagnostics/show.ts';

/** A base with the changes of a sector version made in it, and what is needed to tell where its parts come from. */
export interface Extended {
  /** A questionnaire as written; its shape and meaning are still to be checked. */
  readonly merged: unknown;
  /** What is wrong with the changes themselves. */
  readonly diagnostics: readonly Diagnostic[];
  readonly origins: Origins;
  readonly hidden: readonly Hidden[];
  readonly added: ReadonlyMap<string, string>;
  readonly changed: ReadonlyMap<string, string>;
}

const parts: Readonly<Record<string, Shape>> = questionnaireSchema.properties;

/** Makes the changes of a sector version in a copy of its base. Never throws, and leaves both as they are. */
export function extend(base: QuestionnaireDocument, sector: SectorDocument): Extended {
  const merged: Record<string, unknown> = structuredClone(base);
  const changer = new Changer();
  if (sector.languages) {
    const [first = ''] = base.languages;
    if (sector.languages[0] !== first) {
      const message = `The first language must be ${quote(first)}, that of the base: plain texts are in it.`;
      changer.diagnostics.push(error('source-language', '/languages/0', message));
    }
    keepLanguages(questionnaireSchema, merged, new Set(sector.languages));
  }
  for (const [name, shape] of Object.entries(parts)) {
    const change = inside(sector, name);
    if (name !== '$schema' && change !== undefined) {
      changer.change(own.has(name) ? {} : shape, merged, name, change, `/${name}`);
    }
    if (name === questions.inside) changeQuestions(changer, merged, sector);
  }
  changer.finish();
  const { diagnostics, origins, added, changed } = changer;
  const hidden = [...changer.hidden, ...regroup(merged, base, changer.hidden, origins)];
  dropProposals(merged, hidden, origins);
  dropPaperWords(merged, hidden, origins);
  return { merged: merged, diagnostics, origins, hidden, added, changed };
}

function changeQuestions(changer: Changer, merged: Record<string, unknown>, sector: SectorDocument): void {
  const change = inside(sector, questions.name);
  const sections = merged[questions.inside];
  if (!isRecord(change) || !isList(sections)) return;
  const lists = sections.flatMap((section) => {
    const list = inside(section, questions.name);
    return isList(list) ? [{ name: String(inside(section, 'id')), list }] : [];
  });
  changer.members(questionList, new Members(lists), questions.name, change, `/${questions.name}`);
}
