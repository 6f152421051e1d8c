/** Answers to keep, as text, and the questionnaire that they are answers to. */
interface Kept {
  readonly text: string;
  readonly questionnaire: string;
}

/** Keeps answers on the device, as the scan itself does. Runs in the page. */
export async function keepOnDevice({ text, questionnaire }: Kept): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('privacy-quick-scan');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
  await new Promise((resolve) => {
    const writing = database.transaction('scans', 'readwrite');
    writing.objectStore('scans').put({ text, changed: new Date() }, questionnaire);
    writing.addEventListener('complete', resolve);
  });
  database.close();
}
