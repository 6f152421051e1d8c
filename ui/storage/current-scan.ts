/** Which scan of each questionnaire is open in this tab, so that loading the page anew opens the same one. */
const prefix = 'pqs-open:';

/** The scan of this questionnaire that was open here last; null without one, or when the browser does not tell. */
export function openedHere(questionnaire: string): string | null {
  try {
    return sessionStorage.getItem(prefix + questionnaire);
  } catch {
    return null;
  }
}

/** Remembers which scan is open in this tab. */
export function rememberOpened(questionnaire: string, scan: string): void {
  try {
    sessionStorage.setItem(prefix + questionnaire, scan);
  } catch {
    // then the one that was changed last is opened next time
  }
}
