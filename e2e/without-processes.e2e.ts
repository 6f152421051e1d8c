import { expectGood } from './expect-good.ts';
import { expect, test } from './scan-page.ts';
import { inSmallScan, serveSmallScan } from './small-scan.ts';

/** The small questionnaire with no more than what it asks of the company. */
function companyAlone(text: string): string {
  const { sections, scores: _scores, profile: _profile, ...whole } = JSON.parse(text);
  const { format, id, version, languages, title, publisher, reviewed } = whole;
  const risk = ['low', 'high'].map((level) => ({ id: level, label: level }));
  return JSON.stringify({
    format,
    id,
    version,
    languages,
    title,
    publisher,
    reviewed,
    subjects: [],
    processes: [],
    scales: { risk },
    sections: sections
      .filter(({ per }: { per: string }) => per === 'organisation')
      .map((section: { questions: { id: string }[] }) => ({
        ...section,
        questions: section.questions.map(({ id: question, ...asked }) => ({
          id: question,
          kind: 'yes-no',
          text: 'text' in asked ? asked.text : question,
          yes: { points: 1 },
          unknown: { points: 1 },
        })),
      })),
    scores: [
      {
        id: 'holes',
        per: 'organisation',
        title: 'Gaten',
        scale: 'risk',
        sum: [{ question: 'internet' }, { question: 'old-software' }, { question: 'register' }],
        bands: [
          { from: 0, level: 'low' },
          { from: 1, level: 'high' },
        ],
      },
    ],
    profile: { columns: [], organisation: ['holes'] },
  });
}

test('a scan without processes asks about the company alone, and nothing in it speaks of processes', async ({
  page,
}) => {
  await serveSmallScan(page, companyAlone);
  await page.goto(inSmallScan(''));
  await expect(page.getByText('Hoe je bedrijf ervoor staat.')).toBeVisible();
  await expect(page.getByText(/proces/i)).toHaveCount(0);
  await expectGood(page, 'welcome without processes');
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  await expect(page).toHaveURL(/internet$/);
  await page.goto(inSmallScan('processes'));
  await expect(page.getByRole('button', { name: 'Begin de scan' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin de scan' }).click();
  for (const question of ['internet', 'old-software', 'register']) {
    await expect(page).toHaveURL(new RegExp(`${question}$`));
    await page.getByRole('radio', { name: 'Ja', exact: true }).check();
    await page.getByRole('button', { name: 'Doorgaan' }).click();
  }
  await expect(page).toHaveURL(/#\/check$/);
  await expect(page.getByText(/proces/i)).toHaveCount(0);
  await page.getByRole('button', { name: 'Bekijk je profiel' }).click();
  await expect(page.getByText('3 van 3 punten').first()).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByText(/proces/i)).toHaveCount(0);
  await expectGood(page, 'result without processes');
});
