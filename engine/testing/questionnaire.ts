import type { Answers, Questionnaire, QuestionnaireDocument, Response } from '../format/format.ts';
import { load } from '../load/load.ts';
import { emptyResponse, withProcessAdded } from '../response/response.ts';

const around: QuestionnaireDocument = {
  format: 1,
  id: 'example',
  version: '1.0.0',
  languages: ['en'],
  title: 'Example',
  publisher: { name: 'Nobody' },
  reviewed: { on: '2026-01-01', until: '2027-01-01' },
  subjects: [
    { id: 'employees', label: 'Employees' },
    { id: 'customers', label: 'Customers' },
  ],
  processes: [
    { id: 'payroll', label: 'Payroll', subjects: ['employees'] },
    { id: 'cctv', label: 'Cameras', subjects: ['employees', 'customers'] },
  ],
  scales: {
    risk: [
      { id: 'low', label: 'Low' },
      { id: 'medium', label: 'Medium' },
      { id: 'high', label: 'High' },
    ],
  },
  sections: [],
  scores: [{ id: 'nothing', per: 'process', title: 'Nothing', scale: 'risk', worst: [{ level: 'low' }] }],
  profile: { columns: [{ score: 'nothing' }] },
};

/** A loaded questionnaire with these parts, and around them only what every questionnaire needs. */
export function example(parts: Partial<QuestionnaireDocument>): Questionnaire {
  const scores = [...around.scores, ...(parts.scores ?? [])];
  const { questionnaire, diagnostics } = load(JSON.stringify({ ...around, ...parts, scores }));
  if (!questionnaire) throw new Error(JSON.stringify(diagnostics, undefined, 1));
  return questionnaire;
}

/** A response with these answers of the organisation, and the processes with theirs. */
export function answered(
  questionnaire: Questionnaire,
  answers: Answers,
  processes: Readonly<Record<string, Answers>> = {},
  subjects: Readonly<Record<string, Answers>> = {},
): Response {
  let response = emptyResponse(questionnaire);
  for (const id of Object.keys(processes)) response = withProcessAdded(questionnaire, response, id);
  return {
    ...response,
    organisation: { answers },
    processes: response.processes.map((process) => ({
      ...process,
      answers: processes[process.id] ?? {},
      subjects: Object.fromEntries(
        Object.keys(process.subjects).map((subject) => [subject, { answers: subjects[subject] ?? {} }]),
      ),
    })),
  };
}
