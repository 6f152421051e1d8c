/* What keeps scans, but for the database of the device: one part of the app, that comes when it is needed. */

export { openArchive, openLateArchive } from './archive.ts';
export { memoryStorage } from './memory-storage.ts';
export { scanToOpen } from './scan-to-open.ts';
export { sessionStorageOf } from './session-storage.ts';
