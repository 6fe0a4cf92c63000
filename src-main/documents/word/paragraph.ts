import { LineRuleType, Paragraph } from 'docx';
import type { TextStyle } from '#shared/forms/form-model.ts';
import { LATIN, TYPEFACES } from '../typefaces.ts';

/** One point high. */
export function spacer(keepNext: boolean): Paragraph {
  return hair({ keepNext });
}

/** The same at the top of a page. */
export function pageStart(): Paragraph {
  return hair({ keepNext: true, pageBreakBefore: true });
}

function hair(flow: { keepNext: boolean; pageBreakBefore?: boolean }): Paragraph {
  return new Paragraph({
    ...flow,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
    run: { size: 2 },
  });
}

/** Chinese marks such as “” take the Chinese font only with the eastAsia hint. */
export function fontOf(face: TextStyle['face']) {
  return {
    ascii: LATIN,
    hAnsi: LATIN,
    cs: LATIN,
    eastAsia: TYPEFACES[face].name,
    hint: 'eastAsia',
  };
}
