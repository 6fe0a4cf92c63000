import { descendants } from '../../xml/xml-tree.ts';
import type { FormPackage } from '../form-package.ts';
import { readWordDocument } from './word-document.ts';

/** Tracked changes and comments that the office left in its blank go out with the filled form. */
export function tellRevisions(opened: FormPackage): void {
  const found = { inserted: 0, deleted: 0, moved: 0, formatted: 0, comments: 0 };
  for (const { part } of readWordDocument(opened).parts) {
    for (const { name } of descendants(part.root)) {
      if (/^w:(?:ins|cellIns)$/u.test(name)) found.inserted += 1;
      else if (/^w:(?:del|cellDel)$/u.test(name)) found.deleted += 1;
      else if (/^w:(?:moveFrom|moveTo)$/u.test(name)) found.moved += 1;
      else if (/^w:(?:\w+Change|cellMerge)$/u.test(name)) found.formatted += 1;
      else if (name === 'w:commentReference') found.comments += 1;
    }
  }
  const kinds = [
    ['插入', found.inserted],
    ['删除', found.deleted],
    ['移动', found.moved],
    ['格式', found.formatted],
  ] as const;
  const told = kinds.filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${count} 处`);
  if (told.length > 0) {
    opened.warnings.push({
      message: `表里还有修订痕迹（${told.join('、')}）。这里按修订后的样子识别和填写，痕迹会原样留在填好的表里；请先在 Word 或 WPS 中“接受所有修订”，另存后再选。`,
    });
  }
  if (found.comments > 0) {
    opened.warnings.push({
      message: `表里还有 ${found.comments} 条批注，会随填好的表一起报出去；请先在 Word 或 WPS 中删除批注，另存后再选。`,
    });
  }
}
