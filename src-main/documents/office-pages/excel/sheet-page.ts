import type { Page } from '#shared/forms/form-model.ts';
import type { ExcelSheet } from '../../../office/form/excel/excel-document.ts';
import { child } from '../../../office/xml/xml-tree.ts';
import { onA4, type TellMissing } from '../paper/on-a4.ts';

export interface SheetPage {
  page: Page;
  /** 0.85 for a sheet that is printed at 85 %. */
  scale: number;
  /** Made to fit the width of a page, and at most so many pages of height; null for any number. */
  fits: { high: number | null } | null;
}

/** How a worksheet is to be printed. */
export function sheetPage({ part: { root } }: ExcelSheet, tell: TellMissing): SheetPage {
  const setup = child(root, 'x:pageSetup')?.attributes;
  const margins = child(root, 'x:pageMargins')?.attributes;
  const margin = (side: string, usual: number) => {
    const inches = Number(margins?.get(side) ?? usual);
    return (inches >= 0 && inches < 5 ? inches : usual) * MM_PER_INCH;
  };
  const marginMm = {
    top: margin('top', 0.75),
    right: margin('right', 0.7),
    bottom: margin('bottom', 0.75),
    left: margin('left', 0.7),
  };
  const size = SIZES[setup?.get('paperSize') ?? '9'] ?? { short: 210, long: 297 };
  const isLandscape = setup?.get('orientation') === 'landscape';
  const [width, height] = isLandscape ? [size.long, size.short] : [size.short, size.long];
  const about = child(root, 'x:sheetPr');
  const fit = about && child(about, 'x:pageSetUpPr')?.attributes.get('fitToPage');
  const high = Number(setup?.get('fitToHeight') ?? 1);
  const scale = Number(setup?.get('scale') ?? 100) / 100;
  return {
    page: onA4(width, height, marginMm, tell),
    scale: scale >= 0.1 && scale <= 4 ? scale : 1,
    fits: /^(?:1|true)$/u.test(fit ?? '') ? { high: high > 0 ? high : null } : null,
  };
}

const MM_PER_INCH = 25.4;
/** Papers by their number in ECMA-376, 18.3.1.63; others are taken for A4, and so is Letter, which no office here has. */
const SIZES: Readonly<Record<string, { short: number; long: number }>> = {
  8: { short: 297, long: 420 },
  12: { short: 257, long: 364 },
};
