/**
 * Takes a value and gives it as JSON that steers no terminal and turns no line around: what JSON may hold as it is and a
 * terminal obeys (delete, C1 controls, line and paragraph separators, marks of direction) is escaped. The value is the same.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
