export { load } from './load.ts';
export { readResponse } from './read-response.ts';
