import { hash } from 'node:crypto';

/** Runs before the page is drawn, so that a reader's dark page never flashes white. The one inline script there is. */
export const FRAME_SCRIPT =
  "try{var t=localStorage.getItem('offprint-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";

const FRAME_HASH = hashOf(FRAME_SCRIPT);

function hashOf(script: string): string {
  return `'sha256-${hash('sha256', script, 'base64')}'`;
}

/**
 * Takes the inline scripts of a page, if it has more than the one of every page, and gives what it may do: run the archive's own scripts, load the archive's own files, nothing else. `file:` is the archive
 * opened from a disk, where `'self'` means nothing to some browsers.
 * {@link https://www.w3.org/TR/CSP3/ Content Security Policy, level 3}.
 */
export function policy(...inline: readonly string[]): string {
  const hashes = [FRAME_HASH, ...inline.map(hashOf)].join(' ');
  return `script-src 'self' file: ${hashes}; ${REST}`;
}

const REST = [
  "default-src 'none'",
  "style-src 'self' file:",
  "img-src 'self' file:",
  "font-src 'self' file:",
  // No page asks for anything with a script; those who judge pages ask, from within, for robots.txt.
  "connect-src 'self'",
  "manifest-src 'self' file:",
  "base-uri 'none'",
  "form-action 'self' file:",
].join('; ');
