export { baseOf } from './base-of.ts';
export { readJson } from './json.ts';
export { load } from './load.ts';
export { migrate } from './migrate.ts';
export { readResponse } from './read-response.ts';
