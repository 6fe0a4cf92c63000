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
    author: oneLine(frame.author),
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

/**
 * On one line, else the form on the first and whom it is about on the second. A name too long for its
 * line gives way before the period behind it; it stands whole on the first page.
 */
function runningHeadOf({ label, title, about, page }: PaperFrame): string {
  const { widthMm } = textArea(page);
  const fits = (text: string) => countLines(text, widthMm, RUNNING_PT) === 1;
  const form = oneLine(`${label === '' ? title : `${label}　${title}`}（续）`);
  const whole = oneLine(about);
  if (fits(`${form}　${whole}`)) return `${form}　${whole}`;
  const at = whole.lastIndexOf('　');
  return [
    shortened(form, '', fits),
    shortened(at < 0 ? whole : whole.slice(0, at), at < 0 ? '' : whole.slice(at), fits),
  ].join('\n');
}

function shortened(text: string, end: string, fits: (text: string) => boolean): string {
  if (fits(text + end)) return text + end;
  const chars = [...text];
  while (chars.length > 0 && !fits(`${chars.join('')}…${end}`)) chars.pop();
  return `${chars.join('')}…${end}`;
}

function oneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}
