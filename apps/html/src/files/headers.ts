import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { policy } from '../layout/frame-script.ts';

/** `_headers`, for hosts that take one: the policy as a header, no sniffing, files named by their content kept for a year. */
export function headers(): OutputFile {
  // Hashes stay with the pages: both policies hold, and a data block that no page runs needs no header's leave.
  const rules = `${policy().replaceAll(' file:', '')}; frame-ancestors 'none'`;
  const text = `/*
  Content-Security-Policy: ${rules}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/images/*
  Cache-Control: public, max-age=31536000, immutable
  Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; sandbox
`;
  return { path: '_headers', key: digest(text), data: () => text };
}
