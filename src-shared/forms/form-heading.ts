import type { FormKind } from '../notice/notice.ts';
import { fitPage } from './fit-page.ts';
import { paragraph, SIZE_PT, style } from './form-cells.ts';
import type { Block, FormModel, Page, Paragraph } from './form-model.ts';
import { textArea } from './page.ts';
import { printable } from './printable-text.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from './report-facts.ts';
import { countLines } from './text-measure.ts';

interface FormFrame {
  kind: FormKind;
  facts: ReportFacts;
  /** Null where nothing was frozen that a code could stand for. */
  code: CheckCode | null;
  page: Page;
  /** Named on further pages: the record, or the unit and the half-year. */
  about: string;
}

/** An attachment of the notice, under the label and title that the notice gives it. */
export function formOf({ kind, facts, code, page, about }: FormFrame, blocks: Block[]): FormModel {
  return paperOf(
    {
      kind,
      ...facts.attachments[kind],
      page,
      about,
      author: facts.unit.name,
      day: facts.filledOn ?? facts.period.to,
      footerText: code === null ? about : `校验码：${checkCodeText(code)}`,
    },
    blocks,
  );
}

interface PaperFrame extends Pick<FormModel, 'kind' | 'page' | 'author' | 'day' | 'footerText'> {
  /** 附件2; empty where the notice has no such attachment. */
  label: string;
  title: string;
  about: string;
}

/** A paper with its heading and what stands on every page of it, on one page if that can be. */
export function paperOf(frame: PaperFrame, blocks: Block[]): FormModel {
  const { kind, page, day, footerText } = frame;
  return {
    kind,
    page,
    blocks: fitPage([...formHeading(frame), ...blocks], page),
    author: printable(frame.author).replaceAll('\n', ' '),
    day,
    runningHead: runningHeadOf(frame),
    footerText,
  };
}

/** The title printed on the form; also that of the document. */
export function formTitle(model: FormModel): string {
  const title = model.blocks.find((block) => block.id === 'heading.title');
  return title?.type === 'paragraph' ? title.text : '';
}

/** 小五, of the running head. */
export const RUNNING_PT = 9;

/** 附件2 flush left in 三号黑体, the title centred in 二号小标宋 (GB/T 9704-2012, 7.3.4 and 7.3.1). */
function formHeading({ label, title, page }: PaperFrame): Paragraph[] {
  const below = page.orientation === 'landscape' ? 4 : 12;
  const heading = paragraph(
    'heading.title',
    title,
    style('xiaobiaosong', SIZE_PT.er),
    'center',
    below,
  );
  if (label === '') return [heading];
  return [paragraph('heading.label', label, style('hei', SIZE_PT.san), 'left', 2), heading];
}

/** Two lines at most: a name too long for them is told whole on the first page. */
function runningHeadOf({ label, title, about, page }: PaperFrame) {
  const named = label === '' ? title : `${label}　${title}`;
  const whole = printable(`${named}（续）　${about}`).replaceAll('\n', ' ');
  const { widthMm } = textArea(page);
  const chars = [...whole];
  while (countLines(`${chars.join('')}…`, widthMm, RUNNING_PT) > 2) chars.pop();
  return chars.length === [...whole].length ? whole : `${chars.join('')}…`;
}
