const META = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/**
 * Takes the bytes of a page and gives the encoding that its first 4096 bytes declare, or nothing
 * ({@link https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding}).
 */
export function charsetOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  );
  return (XML.exec(start) ?? META.exec(start))?.[1];
}
