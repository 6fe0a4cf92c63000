import type { Handlers } from '#shared/contract/contract.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { spanDays, spanLabel } from '#shared/domain/table-span.ts';
import { statisticsForm } from '#shared/forms/statistics-form.ts';
import { saveFile } from '../../store/storage/save-file.ts';
import type { Desk } from '../desk/desk.ts';
import { factsOfDays } from './live-facts.ts';
import { halvesInForceOf } from './period-in-force.ts';

/** The statistics table of a month or a quarter, as Excel or Word after the name that is asked for. */
export function spanTableHandlers(desk: Desk): Pick<Handlers['report'], 'saveSpanTable'> {
  return {
    async saveSpanTable({ year, span, path }) {
      const [first, second] = await halvesInForceOf(desk, year);
      const { from, to, half, ...days } = spanDays(span, first, second);
      const facts = await factsOfDays(
        desk,
        { year, half, from, to },
        first.from,
        reportChoicesSchema.parse({}),
      );
      const model = statisticsForm(facts, null, spanLabel(year, days));
      const bytes = path.toLowerCase().endsWith('.docx')
        ? await (await import('../../documents/word/write-word.ts')).writeWord(model)
        : await (await import('../../documents/excel/write-excel.ts')).writeExcel(model);
      await saveFile(path, bytes);
      return { path, from, to, total: facts.tally.total };
    },
  };
}
