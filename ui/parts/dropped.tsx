import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { largestFile, looksLikeQuestionnaire } from '../questionnaire-file.ts';
import { useIncomingScans, useRunningScan } from '../scan.tsx';
import { useSurroundings } from '../surroundings/surroundings-context.tsx';
import { Ask } from './ask.tsx';

/** A questionnaire in a file that the person dropped. */
export interface GivenQuestionnaire {
  readonly name: string;
  readonly text: string;
}

/** Told of a file that is dropped on the page. On a page of its own alone: elsewhere the page may want it itself. */
export function useDropped(onFile: (file: File) => void): void {
  const { ownPage, frame } = useSurroundings();
  useEffect(() => {
    if (!ownPage) return undefined;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    frame.addEventListener('dragover', over);
    frame.addEventListener('drop', drop);
    return () => {
      frame.removeEventListener('dragover', over);
      frame.removeEventListener('drop', drop);
    };
  }, [ownPage, frame, onFile]);
}

/** The questionnaire in a file, if that is what it is; answers are something else. */
export async function questionnaireIn(file: File): Promise<GivenQuestionnaire | undefined> {
  if (file.size > largestFile) return undefined;
  const text = await file.text().catch(() => '');
  return looksLikeQuestionnaire(text) ? { name: file.name, text } : undefined;
}

interface DroppedProps {
  readonly onQuestionnaire: ((given: GivenQuestionnaire) => void) | undefined;
}

/** Opens a file that is dropped, wherever the person is in the scan: answers are shown, a questionnaire is asked about. */
export function Dropped({ onQuestionnaire }: DroppedProps) {
  const { t } = useTranslation();
  const incomings = useIncomingScans();
  const scan = useRunningScan();
  const [given, setGiven] = useState<GivenQuestionnaire | null>(null);
  const [onFile] = useState(() => async (file: File) => {
    const questionnaire = onQuestionnaire && (await questionnaireIn(file));
    if (questionnaire) return setGiven(questionnaire);
    scan.send({ type: 'read', page: { name: 'scans' } });
    return incomings.offerFile(file);
  });
  useDropped(onFile);
  if (!given || !onQuestionnaire) return null;
  return (
    <Ask
      title={t('dropped.title')}
      yes={t('dropped.yes')}
      no={t('dropped.no')}
      onNo={() => setGiven(null)}
      onYes={() => onQuestionnaire(given)}
    >
      <p className="file-name">{given.name}</p>
      <p>{t('dropped.text')}</p>
    </Ask>
  );
}
