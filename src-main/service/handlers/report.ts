import type { Handlers } from '#shared/contract/contract.ts';
import { type ReportView } from '#shared/contract/report.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { accountHandlers } from '../reports/account.ts';
import { sendReport } from '../reports/archive.ts';
import { formKey } from '../reports/forms-of.ts';
import { formsOnPaper } from '../reports/forms-on-paper.ts';
import { packReport } from '../reports/pack-report.ts';
import { amend, freeze, saveChoices, takeBack, unfreeze } from '../reports/report-steps.ts';
import { viewReport } from '../reports/report-view.ts';
import { shownVersion } from '../reports/shown-version.ts';
import { addScans, signReport } from '../reports/sign-report.ts';
import { spanTableHandlers } from '../reports/span-table.ts';
import type { Which } from '../reports/stored-report.ts';

export function reportHandlers(desk: Desk): Handlers['report'] {
  const view = ({ year, half }: Which): Promise<ReportView> =>
    viewReport(desk, { year, half }, localDay(desk.options.now()));
  const after = async (which: Which, work: Promise<unknown>): Promise<ReportView> => {
    await work;
    desk.changed('report');
    return view(which);
  };
  return {
    ...accountHandlers(desk),
    ...spanTableHandlers(desk),
    get: view,
    saveChoices: ({ choices, ...which }) => after(which, saveChoices(desk, which, choices)),
    async forms({ version, ...which }) {
      const { facts, code } = await shownVersion(desk, which, version);
      const { forms, summaries } = await formsOnPaper(desk, facts, code);
      return forms.flatMap((form, index) => {
        const { kind, name, model, recordId, office } = form;
        const before =
          forms[index - 1]?.kind === kind ? [] : summaries.filter(({ of }) => of === kind);
        const own = { form: formKey(form), name, model, recordId };
        return [
          ...before.map((each) => ({
            form: each.kind,
            name: each.name,
            model: each.model,
            recordId: null,
            office: null,
          })),
          { ...own, office: office === null ? null : { name: office, kind } },
        ];
      });
    },
    freeze: (which) => after(which, freeze(desk, which)),
    unfreeze: ({ reason, ...which }) => after(which, unfreeze(desk, which, reason)),
    sign: (input) => after(input, signReport(desk, input)),
    addScans: (input) => after(input, addScans(desk, input)),
    unsign: ({ reason, ...which }) => after(which, takeBack(desk, which, 'unsign', reason)),
    async pack({ outDir, draft, ...which }) {
      const result = await packReport(desk, which, outDir, draft);
      desk.changed('report');
      return result;
    },
    send: ({ sentOn, sentBy, ...which }) => after(which, sendReport(desk, which, sentOn, sentBy)),
    unsend: ({ reason, ...which }) => after(which, takeBack(desk, which, 'unsend', reason)),
    amend: ({ reason, ...which }) => after(which, amend(desk, which, reason)),
  };
}
