/** A choice about the look of the page that was remembered here; null without one, or when the browser refuses. */
export function readPreference(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a choice about the look of the page, never an answer. A browser that refuses just forgets it. */
export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // without storage the choice lasts as long as the page
  }
}
