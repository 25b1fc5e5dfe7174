import { createHash } from 'node:crypto';

/** Runs before the page is drawn, so that a reader's dark page never flashes white. The one inline script there is. */
export const FRAME_SCRIPT =
  "try{var t=localStorage.getItem('offprint-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}";

const hash = createHash('sha256').update(FRAME_SCRIPT).digest('base64');

/**
 * What a page may do: run the archive's own scripts, load the archive's own files, nothing else. `file:` is the archive
 * opened from a disk, where `'self'` means nothing to some browsers.
 * {@link https://www.w3.org/TR/CSP3/ Content Security Policy, level 3}.
 */
export const POLICY: string = [
  "default-src 'none'",
  `script-src 'self' file: 'sha256-${hash}'`,
  "style-src 'self' file:",
  "img-src 'self' file:",
  "font-src 'self' file:",
  "manifest-src 'self' file:",
  "base-uri 'none'",
  "form-action 'self' file:",
].join('; ');
