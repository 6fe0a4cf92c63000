import type { OfficePackage } from '../../office/office-package.ts';
import type { CellText } from './rich-text.ts';
import { TextCollector } from './text-collector.ts';

/** The shared strings in order. */
export function parseStrings(office: OfficePackage, part: string): CellText[] {
  const strings: CellText[] = [];
  const collector = new TextCollector();
  office.stream(part, {
    open(name, attribute) {
      if (name === 'si') collector.begin();
      else collector.open(name, attribute);
    },
    close(name) {
      if (name === 'si') strings.push(collector.text);
      else collector.close(name);
    },
    text: (text) => collector.add(text),
  });
  return strings;
}
