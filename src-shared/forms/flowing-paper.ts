import type { Page } from './form-model.ts';

/**
 * Text that flows over sheets of paper: what the screen shows, the printer gets and a PDF is made of.
 * All HTML in it is safe: words escaped, no address, no script.
 */
export interface FlowingPaper {
  title: string;
  page: Page;
  /** The text, to be broken into sheets. */
  html: string;
  css: string;
  /** Above and below the text of each sheet; each places itself on it. */
  head: SheetEdge;
  foot: SheetEdge;
  /** Made smaller until it takes no more sheets than this; null for as many as it needs. */
  mostSheets: number | null;
  /** Its sheets count on from those of the paper before. */
  goesOn: boolean;
}

export interface SheetEdge {
  first: string;
  odd: string;
  even: string;
}

/** Stand in an edge for the number of the sheet and of all sheets. */
export const SHEET_NUMBER = '<!--n-->';
export const SHEET_COUNT = '<!--of-->';
