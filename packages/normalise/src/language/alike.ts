/** Languages that a detector takes for each other. */
const ALIKE: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da', 'sv'],
  ['hr', 'sr', 'bs', 'sh', 'sl', 'me', 'cnr'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['es', 'gl', 'ca', 'pt', 'ast', 'oc', 'eu'],
  ['ru', 'uk', 'be', 'bg', 'mk', 'kk', 'ky', 'tg', 'mn'],
  ['hi', 'mr', 'ne', 'sa'],
  ['ar', 'fa', 'ur', 'ps', 'ku', 'ckb', 'sd', 'ug'],
  ['zh', 'yue', 'wuu', 'lzh'],
  ['tr', 'az'],
  ['nl', 'af', 'fy', 'lb'],
  ['tl', 'fil', 'ceb'],
  ['bn', 'as'],
  ['am', 'ti'],
  ['he', 'yi'],
  ['de', 'gsw', 'lb', 'nds'],
];

/** Whether two languages (ISO 639 codes) are one, or so close that a detector may take one for the other. */
export function areAlike(one: string, other: string): boolean {
  return one === other || ALIKE.some((group) => group.includes(one) && group.includes(other));
}
