import type { Page } from '../../engine/index.ts';
import { About } from './about.tsx';
import { Checklist } from './checklist.tsx';
import { Checklists } from './checklists.tsx';
import { Glossary } from './glossary.tsx';
import { Incident } from './incident.tsx';
import { MyScans } from './my-scans.tsx';
import { Papers } from './papers.tsx';
import { Plan } from './plan.tsx';
import { Privacy } from './privacy.tsx';
import { Tools } from './tools.tsx';

export { NumberField } from '../fields/number.tsx';
export { TextField } from '../fields/text.tsx';
export { KeepingBanner } from '../parts/keeping-banner.tsx';
export { WipeAsk } from '../parts/wipe-ask.tsx';
export { Broken } from './broken.tsx';
export { Check } from './check.tsx';
export { Doubts } from './doubts.tsx';
export { OwnProcess } from './processes/own-process.tsx';
export { Profile } from './profile.tsx';

/** The page beside the scan that is being read. */
export function PageAt({ page }: { page: Page }) {
  switch (page.name) {
    case 'papers':
      return <Papers />;
    case 'checklists':
      return <Checklists />;
    case 'checklist':
      return <Checklist id={page.checklist} />;
    case 'incident':
      return <Incident id={page.incident} />;
    case 'plan':
      return <Plan />;
    case 'tools':
      return <Tools />;
    case 'glossary':
      return <Glossary />;
    case 'about':
      return <About />;
    case 'scans':
      return <MyScans />;
    case 'privacy':
      return <Privacy />;
  }
}
