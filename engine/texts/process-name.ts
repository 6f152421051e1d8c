import type { ProcessResponse, Questionnaire, Text } from '../format/format.ts';
import { groupOf, groupsOf } from '../questionnaire/groups.ts';
import { localize } from './text.ts';

/** The name of a process on its card: the one that the person gave it, else the questionnaire's label. */
export function activityName(questionnaire: Questionnaire, { id, name }: ProcessResponse): Text {
  return name ?? questionnaire.processes.find((process) => process.id === id)?.label ?? id;
}

/** The name of a process where it stands alone: with its card in front, when that holds more, as in "Website: count visits". */
export function processName(questionnaire: Questionnaire, process: ProcessResponse): Text {
  const name = activityName(questionnaire, process);
  const id = groupOf(questionnaire, process);
  const group = groupsOf(questionnaire).find((one) => one.id === id);
  const holdsMore = group && (group.processes.length > 1 || group.processes[0]?.id !== process.id);
  return holdsMore ? joined(group.label, process.name === undefined ? inSentence(name) : name) : name;
}

/** Two texts with a colon between, in each language that one of them has. */
function joined(first: Text, second: Text): Text {
  const languages = [first, second].flatMap((text) => (typeof text === 'string' ? [] : Object.keys(text)));
  const both = (language: string) => `${localize(first, language).text}: ${localize(second, language).text}`;
  if (languages.length === 0) return both('');
  return Object.fromEntries(languages.map((language) => [language, both(language)]));
}

/** A label as it goes on after a colon: with a small letter, unless it begins with an abbreviation. */
function inSentence(label: Text): Text {
  if (typeof label !== 'string') {
    return Object.fromEntries(Object.entries(label).map(([language, text]) => [language, lowered(text)]));
  }
  return lowered(label);
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
