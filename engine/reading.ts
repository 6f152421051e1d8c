export { baseOf } from './extend/base-of.ts';
export { readJson } from './json/json.ts';
export { load } from './load/load.ts';
export { migrate } from './versions/migrate.ts';
export { readResponse } from './response/read-response.ts';
