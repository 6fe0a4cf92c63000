import { workbookParts } from '../../workbook-parts.ts';
import type { FormPackage } from '../form-package.ts';
import { drawnControls } from './drawn-controls.ts';

/** Boxes that lie over a sheet are listed: no cell holds their answer. */
export function tellDrawn(opened: FormPackage): void {
  const { office, mainPart } = opened;
  for (const { name, hidden, part } of workbookParts(office, mainPart)?.sheets ?? []) {
    if (hidden !== 'no') continue;
    const drawn = drawnControls(office, part);
    for (const kind of new Set(drawn.map((one) => one.kind))) {
      const own = drawn.filter((one) => one.kind === kind);
      const captions = own.map(({ caption }) => caption).filter((caption) => caption !== '');
      const named = captions.length > 0 ? `（${captions.slice(0, 12).join('、')}）` : '';
      opened.warnings.push({
        message: `工作表“${name}”上放着 ${own.length} 个${kind}${named}，不在格子里，程序不能代填；请填好后自己勾选。`,
      });
    }
  }
  const notes = office
    .names()
    .filter((part) => /\/(?:comments|threadedComments?)\d*\.xml$/iu.test(part));
  if (notes.length > 0) {
    opened.warnings.push({
      message: '表里还有批注，会随填好的表一起报出去；请先在 Excel 或 WPS 中删除批注，另存后再选。',
    });
  }
}
