import { useTranslation } from 'react-i18next';
import { hasPage, type Incident as IncidentOf } from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { Heading } from '../parts/heading.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { ElsewhereLink, SourceLine } from '../parts/source-link.tsx';
import { Words } from '../parts/words.tsx';
import { useQuestionnaire } from '../scan.tsx';

/** What to do, step by step, when something has gone wrong. */
export function Incident({ id }: { id: string }) {
  const { incidents = [] } = useQuestionnaire();
  const incident = incidents.find((one) => one.id === id);
  if (!incident) return null;
  return (
    <SidePage title={incident.title} lead={incident.text}>
      {incident.deadline && (
        <p className="deadline">
          <Words of={incident.deadline} />
        </p>
      )}
      <ol className="incident-steps">
        {incident.steps.map((step) => (
          <li key={step.id}>
            <IncidentStep step={step} />
          </li>
        ))}
      </ol>
      <SourceLine source={incident.source} />
    </SidePage>
  );
}

function IncidentStep({ step: { title, text, link, paper, source } }: { step: IncidentOf['steps'][number] }) {
  const { t } = useTranslation();
  const papers = { page: { name: 'papers' } } as const;
  const hasPapers = hasPage(useQuestionnaire(), papers.page);
  return (
    <>
      <Heading level={2}>
        <Words of={title} />
      </Heading>
      <p>
        <Words of={text} />
      </p>
      {link && (
        <p>
          <ElsewhereLink url={link.url}>{link.label}</ElsewhereLink>
        </p>
      )}
      {paper && hasPapers && (
        <p className="screen-only">
          <a href={addressOf(papers)}>{t(`incident.paper.${paper}`)}</a>
        </p>
      )}
      <SourceLine source={source} />
    </>
  );
}
