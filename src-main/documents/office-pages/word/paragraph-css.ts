import { isSet, type Properties, pointsOf, valueOf } from './properties.ts';
import type { WordPlace } from './word-place.ts';

interface Setting {
  /** Size of its type in points. */
  sizePt: number;
  place: Pick<WordPlace, 'linePt' | 'table' | 'looks'>;
  /** What its numbering indents, in points, where it does not itself. */
  indent?: { leftPt: number; firstPt: number } | undefined;
}

/** How a paragraph is set, as CSS. */
export function paragraphCss(look: Properties, { sizePt, place, indent }: Setting): string[] {
  const chars = (key: string) => {
    const value = Number(valueOf(look, 'w:ind', `${key}Chars`));
    return Number.isFinite(value) && value !== 0 ? (value / 100) * sizePt : null;
  };
  const indentOf = (...keys: string[]) =>
    keys.map((key) => chars(key) ?? pointsOf(look, 'w:ind', key)).find((one) => one !== null);
  const left = indentOf('left', 'start') ?? indent?.leftPt ?? 0;
  const right = indentOf('right', 'end') ?? 0;
  const hanging = indentOf('hanging');
  const first = hanging === undefined ? (indentOf('firstLine') ?? indent?.firstPt ?? 0) : -hanging;
  return [
    alignCss(valueOf(look, 'w:jc')),
    `margin:${gap(look, 'before', place.linePt)}pt ${right}pt ${gap(look, 'after', place.linePt)}pt ${left}pt`,
    `text-indent:${first}pt`,
    `line-height:${lineHeight(look, sizePt, place)}pt`,
    isSet(look, 'w:pageBreakBefore') ? 'break-before:column' : '',
    isSet(look, 'w:keepNext') ? 'break-after:avoid' : '',
    isSet(look, 'w:keepLines') ? 'break-inside:avoid' : '',
  ];
}

function alignCss(value: string | undefined): string {
  switch (value) {
    case 'center':
      return 'text-align:center';
    case 'right':
    case 'end':
      return 'text-align:right';
    case 'both':
      return 'text-align:justify';
    case 'distribute':
      return 'text-align:justify;text-align-last:justify';
    default:
      return 'text-align:left';
  }
}

function gap(look: Properties, side: 'before' | 'after', linePt: number | null): number {
  const lines = Number(valueOf(look, 'w:spacing', `${side}Lines`));
  if (lines > 0) return (lines / 100) * (linePt ?? 12);
  return pointsOf(look, 'w:spacing', side) ?? 0;
}

/** In points. Chinese type is a third higher than its size; text stands on the page's lines, where it has some. */
function lineHeight(look: Properties, sizePt: number, { linePt, table, looks }: Setting['place']) {
  const own = pointsOf(look, 'w:spacing', 'line');
  const rule = valueOf(look, 'w:spacing', 'lineRule') ?? 'auto';
  const natural = sizePt * NATURAL;
  if (own !== null && rule === 'exact') return own;
  if (own !== null && rule === 'atLeast') return Math.max(own, natural);
  const isOnGrid =
    linePt !== null &&
    (!table || looks.tablesKeepToGrid) &&
    !/^(?:0|false|off)$/u.test(valueOf(look, 'w:snapToGrid') ?? '1');
  const single = isOnGrid ? Math.ceil(natural / linePt - 0.01) * linePt : natural;
  return own === null ? single : single * (own / 12);
}

const NATURAL = 1.3;
