import type { Explanation, PreviewState, Step } from '../../engine/index.ts';
import { listed } from '../site.ts';

/** Answers of a made-up company that is asked a question, and where. */
interface Lead {
  readonly step: Step;
  readonly text: string;
}

async function json<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(path, { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export const fileState = () => json<PreviewState>('state.json');

export const explained = (id: string, language: string) =>
  json<Explanation | null>(`explain.json?${new URLSearchParams({ id, language }).toString()}`);

export const lead = (id: string) => json<Lead | null>(`lead.json?${new URLSearchParams({ id }).toString()}`);

/** The text of the questionnaire that the scan shows, in one language. */
export async function questionnaireText(language: string): Promise<string> {
  const list = await (await fetch('scan/questionnaires/index.json')).text();
  const [{ languages = {} } = {}] = listed(list);
  const path = languages[language] ?? Object.values(languages)[0] ?? '';
  return (await fetch(`scan/${path}`)).text();
}

/** Tells each change of the file, and each time that the server is back, until what is returned is called. */
export function onChange(changed: () => void, lost: () => void): () => void {
  const events = new EventSource('events');
  events.addEventListener('message', changed);
  events.addEventListener('open', changed);
  events.addEventListener('error', lost);
  return () => events.close();
}
