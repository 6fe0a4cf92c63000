import type { Drift } from '#shared/contract/report.ts';
import { cellLabel } from '#shared/forms/cell-label.ts';
import { cellTexts } from '#shared/forms/form-text.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { inPrintedOrder } from '#shared/report/printed-order.ts';
import { formKey, formsOf } from './forms-of.ts';

const NO_CODE = { reportNumber: '', version: 1, digest: null };

/**
 * Cell by cell, what the forms said when frozen and would say now. Both in today's order: a report
 * frozen in another one has not changed by that.
 */
export function driftBetween(frozen: ReportFacts, live: ReportFacts): Drift[] {
  const before = formsByRecord(inPrintedOrder(frozen));
  const after = formsByRecord(inPrintedOrder(live));
  const drift: Drift[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(key);
    const is = after.get(key);
    const form = (is ?? was)?.name ?? '';
    if (!was || !is) {
      drift.push({
        form,
        cell: '',
        label: '整张表',
        was: was ? '有' : '无',
        wouldBe: is ? '有' : '无',
      });
      continue;
    }
    const cells = new Set([...was.texts.keys(), ...is.texts.keys()]);
    for (const cell of cells) {
      const [old, now] = [was.texts.get(cell) ?? '', is.texts.get(cell) ?? ''];
      if (old !== now)
        drift.push({ form, cell, label: cellLabel(cell, is.texts), was: old, wouldBe: now });
    }
  }
  return drift;
}

function formsByRecord(facts: ReportFacts) {
  return new Map(
    formsOf(facts, NO_CODE).map((form) => [
      formKey(form),
      { name: form.name, texts: cellTexts(form.model) },
    ]),
  );
}
