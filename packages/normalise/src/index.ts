export { ALONE } from './survey.ts';
export type { Knowledge, Observation, Survey } from './survey.ts';
export type { FileRef, Normalised, Picture, Rule, Surroundings, Work } from './work.ts';
