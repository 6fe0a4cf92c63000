import type { Page } from '#shared/forms/form-model.ts';
import { child, type XmlElement } from '../../../office/xml/xml-tree.ts';
import { onA4, type TellMissing } from '../paper/on-a4.ts';

export interface SectionPage {
  page: Page;
  /** Distance of the lines that text stands on, in points. */
  linePt: number | null;
  /** From the paper's edge to the words above and below the text, in points. */
  headPt: number;
  footPt: number;
}

/** Size, margins and lines of a section's pages; Word's own where nothing tells them. */
export function sectionPage(about: XmlElement | undefined, tell: TellMissing): SectionPage {
  const attribute = (name: string, key: string) => {
    const found = about && child(about, name);
    return Number(found?.attributes.get(`w:${key}`) ?? Number.NaN);
  };
  const millimetres = (name: string, key: string, usual: number) => {
    const value = attribute(name, key);
    return Math.abs(Number.isFinite(value) ? value : usual) * MM_PER_TWIP;
  };
  const marginMm = {
    top: millimetres('w:pgMar', 'top', 1440),
    right: millimetres('w:pgMar', 'right', 1800),
    bottom: millimetres('w:pgMar', 'bottom', 1440),
    left: millimetres('w:pgMar', 'left', 1800),
  };
  if (attribute('w:cols', 'num') > 1) tell('分栏');
  const grid = about && child(about, 'w:docGrid');
  const pitch = attribute('w:docGrid', 'linePitch');
  const hasLines = /lines|snapToChars/iu.test(grid?.attributes.get('w:type') ?? '') && pitch > 0;
  const width = millimetres('w:pgSz', 'w', 11906);
  const height = millimetres('w:pgSz', 'h', 16838);
  return {
    page: onA4(width, height, marginMm, tell),
    linePt: hasLines ? pitch / 20 : null,
    headPt: (attribute('w:pgMar', 'header') || 851) / 20,
    footPt: (attribute('w:pgMar', 'footer') || 992) / 20,
  };
}

const MM_PER_TWIP = 25.4 / 1440;
