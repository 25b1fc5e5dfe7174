import { SaxesParser } from 'saxes';

/** Throws where XML is not well-formed, namespaces included. */
export function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
