declare module 'virtual:validator' {
  import type { ValidateFunction } from 'ajv';

  /** Generated from the schemas of the format by `validator.build.ts`. */
  export const questionnaire: ValidateFunction;
  export const response: ValidateFunction;
}
