import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadPapers, type Notation, type Paper, type PaperKind } from '../../engine/index.ts';
import { addressOf } from '../address.ts';
import { Notice } from '../parts/notice.tsx';
import { SidePage } from '../parts/side-page.tsx';
import { saveFile } from '../save-file.ts';
import { useEvaluation, useKeeping } from '../scan.tsx';
import { CompanyDetails } from './papers/company-details.tsx';
import { PaperPart } from './papers/paper-part.tsx';

type Making = Awaited<ReturnType<typeof loadPapers>>;

/** The papers that are of use without any answers. */
const emptyForms: readonly PaperKind[] = ['processor-check', 'breaches'];

/** The papers that these answers give: what each is, what it still lacks, and a download in each form. */
export function Papers() {
  const { t } = useTranslation();
  const { response } = useEvaluation();
  return (
    <SidePage title={t('pages.papers')} lead={t('papers.lead')}>
      {response.processes.length > 0 ? (
        <>
          <CompanyDetails />
          <LoadedPapers />
        </>
      ) : (
        <>
          <Notice title={t('papers.notStarted')}>
            <p>{t('papers.notStartedText')}</p>
            <p>
              <a href={addressOf({ screen: 'processes' })}>{t('papers.toProcesses')}</a>
            </p>
          </Notice>
          <LoadedPapers kinds={emptyForms} />
        </>
      )}
    </SidePage>
  );
}

/** What makes the papers is loaded here: most pages of the scan do without. */
function LoadedPapers({ kinds }: { kinds?: readonly PaperKind[] }) {
  const { t } = useTranslation();
  const [making, setMaking] = useState<Making | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    loadPapers().then(
      (loaded) => here && setMaking(loaded),
      () => here && setMaking('failed'),
    );
    return () => {
      here = false;
    };
  }, []);
  if (making === null) return <output>{t('papers.loading')}</output>;
  if (making === 'failed') return <p role="alert">{t('papers.failed')}</p>;
  return <PaperList making={making} kinds={kinds} />;
}

function PaperList({ making, kinds }: { making: Making; kinds: readonly PaperKind[] | undefined }) {
  const { t, i18n } = useTranslation();
  const evaluation = useEvaluation();
  const { scan } = useKeeping();
  const [now] = useState(() => new Date());
  const [told, setTold] = useState('');
  const turn = useRef(0);
  const papers = useMemo(
    () =>
      making
        .papers({ evaluation, language: i18n.language, now, scan: scan.id })
        .filter(({ kind }) => !kinds || kinds.includes(kind)),
    [making, kinds, evaluation, i18n.language, now, scan.id],
  );
  const download = async (paper: Paper, notation: Notation) => {
    turn.current += 1;
    const mine = turn.current;
    const tell = (text: string) => mine === turn.current && setTold(text);
    tell('');
    try {
      const file = await making.writePaper(paper, notation);
      saveFile(file);
      tell(t('papers.saved', { name: file.name }));
    } catch {
      tell(t('papers.notSaved', { name: paper.title }));
    }
  };
  return (
    <>
      <div className="papers">
        {papers.map((paper) => (
          <PaperPart key={paper.id} paper={paper} onDownload={(notation) => void download(paper, notation)} />
        ))}
      </div>
      <output className="papers-told">{told}</output>
    </>
  );
}
