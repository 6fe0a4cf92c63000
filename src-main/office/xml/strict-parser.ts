import { SaxesParser } from 'saxes';

/** Why a text is not read: not well-formed, or with a document type and its entities. */
export class BrokenXml extends Error {
  readonly fault: 'broken' | 'doctype';

  constructor(fault: 'broken' | 'doctype' = 'broken') {
    super(fault);
    this.fault = fault;
  }
}

/** The one parser of XML from outside. Throws `BrokenXml`; document types are never looked into. */
export function strictParser(): SaxesParser {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new BrokenXml('doctype');
  });
  parser.on('error', () => {
    throw new BrokenXml();
  });
  return parser;
}

/** Elements within elements; beyond it the open ones alone would fill the memory. */
export const MAX_DEPTH = 500;
