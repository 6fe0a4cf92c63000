import type { WorkbookCell } from './workbook-model.ts';

/** Shown in place of a picture that stands in a cell. */
export const PICTURE = '（图片）';

/** WPS writes a picture in a cell as DISPIMG, Excel as IMAGE or as a value of its own. */
export function isPictureFormula(text: string): boolean {
  return /^\s*(?:=\s*)?(?:_xlfn\.)*(?:_xlws\.)*(?:DISPIMG|IMAGE)\(/iu.test(text);
}

/** What is wrong with a text copied out of a sheet. */
export function faultOfText(text: string): WorkbookCell['fault'] {
  if (isPictureFormula(text)) return 'picture';
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/u.test(text.trim())
    ? 'error'
    : null;
}
