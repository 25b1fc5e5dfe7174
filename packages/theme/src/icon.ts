import { tokensFor } from './tokens.ts';

/** Takes the accent of the publication and gives its icon: a sheet with a turned corner and three lines; SVG. */
export function icon(accent: string | undefined): string {
  const { light } = tokensFor(accent);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${light.accent}" d="M5 2h15l7 7v21H5z"/><path fill="${light.paper}" d="M20 2v7h7zM10 14h12v2H10zm0 5h12v2H10zm0 5h8v2h-8z"/></svg>\n`;
}
