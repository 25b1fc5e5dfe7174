/** Every output, by the name of its tree, in the order they are made: the others list the books. */
export const OUTPUTS = ['epub', 'html', 'feeds'] as const;
export type Output = (typeof OUTPUTS)[number];
