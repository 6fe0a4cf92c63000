import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { AlignmentType, LineRuleType } from 'docx';
import { SIZE_PT } from '#shared/forms/form-cells.ts';
import type { Align, FormModel, TextStyle } from '#shared/forms/form-model.ts';
import { LINE_HEIGHT } from '#shared/forms/text-measure.ts';
import { documentDefault, documentStyle, TITLE } from './document-styles.ts';

/** A style of the document, and how its texts look unless said otherwise. */
export interface FormStyle {
  id: string;
  name: string;
  align: Align;
  sizePt: number;
}

/** The styles of a form; each has the size that most of its texts have. */
export interface FormStyles {
  options: IStylesOptions;
  of(style: TextStyle): FormStyle;
}

export function formStyles(model: FormModel): FormStyles {
  const sizes = new Map<string, Map<number, number>>();
  const first = new Map<string, TextStyle>();
  for (const style of textStylesOf(model)) {
    const { id } = roleOf(style);
    const counts = sizes.get(id) ?? new Map<number, number>();
    counts.set(style.sizePt, (counts.get(style.sizePt) ?? 0) + 1);
    sizes.set(id, counts);
    if (!first.has(id)) first.set(id, style);
  }
  const of = (style: TextStyle): FormStyle => {
    const role = roleOf(style);
    const [usual] = [...(sizes.get(role.id) ?? [])].toSorted((a, b) => b[1] - a[1]);
    return { ...role, sizePt: usual?.[0] ?? style.sizePt };
  };
  const own = [...first.values()].map((style) => definition(style, of(style)));
  const document = documentDefault(SIZE_PT.wu);
  return {
    options: {
      default: { document, ...Object.fromEntries(own.filter(isTitle).map((it) => ['title', it])) },
      paragraphStyles: own.filter((each) => !isTitle(each)),
    },
    of,
  };
}

export const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

export function exactLine(sizePt: number) {
  return { line: Math.round(sizePt * LINE_HEIGHT * 20), lineRule: LineRuleType.EXACT };
}

function roleOf({ face, sizePt, indentChars }: TextStyle): Omit<FormStyle, 'sizePt'> {
  if (face === 'xiaobiaosong') return { ...TITLE, align: 'center' };
  if (face === 'kai') return { id: 'TableNote', name: '表注', align: 'left' };
  if (face === 'hei' && sizePt >= SIZE_PT.san)
    return { id: 'AttachmentLabel', name: '附件号', align: 'left' };
  if (face === 'hei') return { id: 'TableLabel', name: '表格项目', align: 'center' };
  if (indentChars > 0) return { id: 'TableProse', name: '表格正文', align: 'justify' };
  return { id: 'TableText', name: '表格文字', align: 'center' };
}

function definition(
  { face, indentChars }: TextStyle,
  { id, name, align, sizePt }: FormStyle,
): IParagraphStyleOptions {
  return documentStyle({
    id,
    name,
    face,
    sizePt,
    paragraph: {
      alignment: ALIGNMENTS[align],
      spacing: { before: 0, after: 0, ...exactLine(sizePt) },
      ...(indentChars > 0 && {
        indent: { firstLine: indentChars * sizePt * 20, firstLineChars: indentChars * 100 },
      }),
    },
  });
}

function isTitle({ id }: IParagraphStyleOptions): boolean {
  return id === TITLE.id;
}

function textStylesOf({ blocks }: FormModel): TextStyle[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.style]
      : block.rows.flatMap(({ cells }) => cells.map(({ style }) => style)),
  );
}
