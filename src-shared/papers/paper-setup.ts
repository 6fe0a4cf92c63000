import type { Page } from '../forms/form-model.ts';

/** What the clerk chooses for a printed table. */
export interface PaperSetup {
  size: PaperSize;
  orientation: Page['orientation'];
  type: TypeSize;
}

export const PAPER_SIZES = ['A4', 'A3'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** 五号, 小五, 六号 */
export const TYPE_SIZES = ['wu', 'xiaowu', 'liu'] as const;
export type TypeSize = (typeof TYPE_SIZES)[number];

export const TYPE_SIZE_PT: Record<TypeSize, number> = { wu: 10.5, xiaowu: 9, liu: 7.5 };
export const TYPE_SIZE_LABELS: Record<TypeSize, string> = {
  wu: '五号',
  xiaowu: '小五',
  liu: '六号',
};

/** Room at the left for the binding; the page number stands in the lower margin. */
export function paperPage({ size, orientation }: PaperSetup): Page {
  const [short, long] = SHEET_MM[size];
  return orientation === 'landscape'
    ? {
        orientation,
        widthMm: long,
        heightMm: short,
        marginMm: { top: 18, right: 12, bottom: 14, left: 15 },
      }
    : {
        orientation,
        widthMm: short,
        heightMm: long,
        marginMm: { top: 18, right: 12, bottom: 16, left: 18 },
      };
}

const SHEET_MM: Record<PaperSize, readonly [short: number, long: number]> = {
  A4: [210, 297],
  A3: [297, 420],
};
