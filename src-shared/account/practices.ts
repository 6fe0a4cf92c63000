import { inTitleMarks } from '../forms/paper-title.ts';
import { paragraphsOf, printable } from '../forms/printable-text.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { fromFacts, type Piece, toFillIn } from './pieces.ts';

/** A heading and what the clerk wrote below it. */
export interface Practice {
  heading: Piece[];
  paragraphs: Piece[][];
}

/** 二、主要做法: what the clerk wrote, of the half-year, of its pilots and cases; nothing else. */
export function practices(facts: ReportFacts): Practice[] {
  return [
    { heading: ['特色做法'], paragraphs: written('practice', facts.practice, '特色做法') },
    ...facts.pilots.map(({ name, practice, results }) => ({
      heading: ['试点：', fromFacts('pilots', name)],
      paragraphs: [...written('pilots', practice), ...written('pilots', results)],
    })),
    ...facts.cases.map(({ title, practice, results }) => ({
      heading: ['案例：', fromFacts('cases', inTitleMarks(title))],
      paragraphs: [...written('cases', practice), ...written('cases', results)],
    })),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Paragraph by paragraph; with `what`, its room is left where nothing was written. */
export function written(fact: string, text: string, what?: string): Piece[][] {
  const clean = printable(text);
  if (clean !== '') return paragraphsOf(clean).map((paragraph) => [fromFacts(fact, paragraph)]);
  return what === undefined ? [] : [[toFillIn(what)]];
}
