import { readFileSync } from 'node:fs';
import { answerByKeyboard, questionnaireFile, responseOf, scoredByCommand, tabTo } from './answers.ts';
import { expect, stepShown, test } from './scan-page.ts';

test('a person with only a keyboard completes the scan and gets the levels that `pqs score` gives', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const response = responseOf('bakery');
  const questionnaire = JSON.parse(readFileSync(questionnaireFile, 'utf8'));
  await page.goto('/');
  await tabTo(page, ({ name }) => name === 'Begin de scan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Wat doet je bedrijf met gegevens van mensen?',
  );
  const names: string[] = response.processes.map(
    ({ id }) => questionnaire.processes.find((process: { id: string }) => process.id === id).label.nl,
  );
  for (const name of names) {
    await tabTo(page, (focused) => focused.type === 'checkbox' && !focused.checked);
    while (
      !(await page
        .getByRole('checkbox', { name, exact: true })
        .evaluate((box) => box === document.activeElement))
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
  }
  await tabTo(page, ({ name }) => name === 'Doorgaan');
  await page.keyboard.press('Enter');

  let answered = 0;
  await page.waitForURL(/#\/question\//);
  while (await stepShown(page)) {
    await answerByKeyboard(page, response);
    answered += 1;
  }
  expect(answered).toBeGreaterThan(30);
  await expect(page).toHaveURL(/#\/check$/);
  await expect(page.getByText('Nog niet ingevuld')).toHaveCount(0);
  await tabTo(page, ({ name }) => name === 'Bekijk je profiel');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/profile$/);

  const levels = scoredByCommand(response);
  const wordOf = (score: string, level: string | null) => {
    const { scale } = questionnaire.scores.find(({ id }: { id: string }) => id === score);
    return questionnaire.scales[scale].find(({ id }: { id: string }) => id === level)?.label.nl;
  };
  const rows = page.getByRole('table').first().getByRole('row');
  for (const [index, { id, subjects }] of response.processes.entries()) {
    const cells = rows.nth(index + 1).getByRole('cell');
    for (const [place, column] of questionnaire.profile.columns.entries()) {
      const { score, subject } = column;
      const cell = cells.nth(place);
      if (subject && !Object.hasOwn(subjects, subject)) {
        await expect(cell).toContainText('raakt deze groep niet');
        continue;
      }
      const level = levels.find(
        (one) => one.score === score && one.scope.process === id && one.scope.subject === subject,
      );
      expect(level?.level).toBeTruthy();
      await expect(cell.locator('.level')).toHaveText(wordOf(score, level?.level ?? null));
    }
  }
  for (const score of questionnaire.profile.organisation) {
    const level = levels.find((one) => one.score === score && one.scope.process === undefined);
    const { title } = questionnaire.scores.find(({ id }: { id: string }) => id === score);
    const shown = page.locator('dl > div').filter({ has: page.getByText(title.nl, { exact: true }) });
    await expect(shown.locator('.level')).toHaveText(wordOf(score, level?.level ?? null));
  }
});
