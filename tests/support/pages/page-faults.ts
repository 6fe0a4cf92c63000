import type { FormModel } from '#shared/forms/form-model.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { MadeForm } from './made-ledgers.ts';

/** What an office would send a printed form back for, one sentence each; from the text of its pages. */
export function pageFaults({ name, model, about }: MadeForm, pages: readonly string[]): string[] {
  const squeezed = pages.map(squeeze);
  const told = (page: number, fault: string) =>
    `${name}, page ${page + 1} of ${pages.length}: ${fault}`;
  const faults: string[] = [];
  const texts = cellTexts(model);
  const body = bodyOf(model);
  const isList = model.kind === 'works' || model.kind === 'cases';
  for (const [index, page] of squeezed.entries()) {
    if (page.length < 60) faults.push(told(index, 'hardly anything on it'));
    if (!page.includes(`—${index + 1}—`)) faults.push(told(index, 'no page number'));
    if (!page.includes(squeeze(texts.get('heading.label') ?? texts.get('heading.title') ?? '?')))
      faults.push(told(index, 'does not name the form'));
    if (
      index > 0 &&
      !(page.includes(squeeze('（续）')) && page.includes(squeeze(about).slice(0, 20)))
    )
      faults.push(told(index, 'does not say what it continues'));
    if (isList) continue;
    if (
      page.includes('单位意见') ||
      page.includes(squeeze('（盖章）')) ||
      page.includes('填表人')
    ) {
      if (pages.length > 1 && body !== '' && charactersFrom(body, page) < 15)
        faults.push(told(index, 'signatures and nothing that is signed'));
    }
  }
  const signed = squeezed.filter((page) => /主要负责人/.test(page));
  if (!isList && signed.length !== 1) faults.push(`${name}: signed on ${signed.length} pages`);
  const missing = missingCharacters([...texts.values()].join(''), squeezed.join(''));
  if (missing !== '') faults.push(`${name}: cut or lost: ${missing}`);
  return faults;
}

/** The prose of a form, by its texts of more than a line. */
function bodyOf(model: FormModel): string {
  const texts = cellTexts(model);
  const prose = [...texts].filter(([id]) =>
    /^(practice|plan|introduction|originality|background|results|promotion|works|cases|pilots)(\.end)?$/.test(
      id,
    ),
  );
  const text = squeeze(prose.map(([, each]) => each).join(''));
  return text.length < 15 ? '' : text;
}

/** How many of a page's runs of five characters are the body's. */
function charactersFrom(body: string, page: string): number {
  let found = 0;
  for (let from = 0; from + 5 <= page.length; from += 1)
    if (body.includes(page.slice(from, from + 5))) found += 1;
  return found;
}

/** Characters that occur less often on the pages than in the form. */
function missingCharacters(form: string, pages: string): string {
  const counts = new Map<string, number>();
  for (const char of squeeze(form)) counts.set(char, (counts.get(char) ?? 0) + 1);
  for (const char of pages) counts.set(char, (counts.get(char) ?? 0) - 1);
  return [...counts].flatMap(([char, count]) => (count > 0 ? [`${char}×${count}`] : [])).join(' ');
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
