import { paragraph, SIZE_PT, style } from './form-cells.ts';
import type { FormModel, Paragraph } from './form-model.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from './report-facts.ts';

/** 附件2 flush left in 三号黑体, the title centred in 二号小标宋 (GB/T 9704-2012, 7.3.4 and 7.3.1). */
export function formHeading(facts: ReportFacts, kind: FormModel['kind']): Paragraph[] {
  const { label, title } = facts.attachments[kind];
  return [
    paragraph('heading.label', label, style('hei', SIZE_PT.san), 'left', 2),
    paragraph(
      'heading.title',
      title,
      style('xiaobiaosong', SIZE_PT.er),
      'center',
      kind === 'statistics' ? 4 : 12,
    ),
  ];
}

/** The title printed on the form; also that of the document. */
export function formTitle(model: FormModel): string {
  const title = model.blocks.find((block) => block.id === 'heading.title');
  return title?.type === 'paragraph' ? title.text : '';
}

export function footerOf(code: CheckCode): string {
  return `校验码：${checkCodeText(code)}`;
}
