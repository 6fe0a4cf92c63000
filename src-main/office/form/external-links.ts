import { Refusal } from '#shared/domain/failure.ts';
import type { Edit } from '../xml/edits.ts';
import { descendants, leafText } from '../xml/xml-tree.ts';
import type { FormPackage } from './form-package.ts';

/** What a reader presses himself may stay; everything that is fetched on opening may not. */
const HARMLESS = /\/hyperlink$/u;

/**
 * Points every outside template, picture, object or workbook at nothing, and says so. Word and WPS
 * write the same `NULL` for a target they have lost. Refuses fields that fetch or run by themselves.
 */
export function neutraliseLinks(opened: FormPackage): void {
  const { office } = opened;
  const targets: string[] = [];
  for (const name of office.names().filter((entry) => /\.rels$/iu.test(entry))) {
    const part = office.part(name);
    if (!part) continue;
    const edits: Edit[] = [];
    for (const element of part.root.children) {
      if (element.attributes.get('TargetMode') !== 'External') continue;
      if (HARMLESS.test(element.attributes.get('Type') ?? '')) continue;
      const target = element.attributes.get('Target') ?? '';
      if (target === 'NULL') continue;
      const tag = part.source.slice(element.start, element.openEnd);
      const match = /\sTarget\s*=\s*(?:"[^"]*"|'[^']*')/u.exec(tag);
      if (!match) continue;
      const start = element.start + match.index;
      edits.push({ start, end: start + match[0].length, text: ' Target="NULL"' });
      targets.push(target);
    }
    office.edit(part, edits);
  }
  if (targets.length > 0) {
    const shown = targets.slice(0, 3).map((target) => target.slice(0, 80));
    opened.warnings.push({
      message: `这份空白表引用了外部内容（${shown.join('、')}${targets.length > 3 ? '等' : ''}），已切断，填好的文件不会去读取它们。`,
    });
  }
  if (office.names().some((name) => /(?:^|\/)connections\.xml$/iu.test(name))) {
    opened.warnings.push({
      message: '这份工作簿设有外部数据连接，打开填好的表时请不要点“启用内容”。',
    });
  }
  refuseActiveFields(opened);
}

function refuseActiveFields(opened: FormPackage): void {
  const refusal = () =>
    new Refusal(
      'unsupported-file',
      `“${opened.office.file}”里有会自动读取外部内容或运行程序的域，为安全起见不使用。请在 Word 中选中全文按 Ctrl+Shift+F9 取消域，另存后再选。`,
      { file: opened.office.file },
    );
  for (const name of opened.office.names()) {
    const isText = opened.format === 'docx' && /^word\/[^/]+\.xml$/iu.test(name);
    const isLink = /externalLinks\/[^/]+\.xml$/iu.test(name);
    if (!isText && !isLink) continue;
    const part = opened.office.part(name);
    if (!part) continue;
    let instructions = '';
    for (const element of descendants(part.root)) {
      if (element.name === 'x:ddeLink') throw refusal();
      if (element.name === 'w:instrText') instructions += leafText(part, element);
      if (element.name === 'w:fldChar') instructions += '\n';
      if (element.name === 'w:fldSimple') {
        instructions += `\n${element.attributes.get('w:instr') ?? ''}\n`;
      }
    }
    if (
      /^[^\S\n]*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK)\b/imu.test(
        instructions,
      )
    ) {
      throw refusal();
    }
  }
}
