import type { Handlers } from '#shared/contract/contract.ts';
import { type ReportView } from '#shared/contract/report.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { reportChoicesSchema } from '#shared/domain/report-choices.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { sendReport } from '../reports/archive.ts';
import { formKey, formsOf } from '../reports/forms-of.ts';
import { liveFacts } from '../reports/live-facts.ts';
import { packReport } from '../reports/pack-report.ts';
import { amend, freeze, saveChoices, takeBack, unfreeze } from '../reports/report-steps.ts';
import { viewReport } from '../reports/report-view.ts';
import { addScans, signReport } from '../reports/sign-report.ts';
import { checkCodeOf, factsOf, versionsOf, type Which } from '../reports/stored-report.ts';

export function reportHandlers(desk: Desk): Handlers['report'] {
  const view = ({ year, half }: Which): Promise<ReportView> =>
    viewReport(desk, { year, half }, localDay(desk.options.now()));
  const after = async (which: Which, work: Promise<unknown>): Promise<ReportView> => {
    await work;
    desk.changed('report');
    return view(which);
  };
  return {
    get: view,
    saveChoices: ({ choices, ...which }) => after(which, saveChoices(desk, which, choices)),
    async forms({ version, ...which }) {
      const versions = await versionsOf(desk, which);
      const shown =
        version === undefined ? versions[0] : versions.find((one) => one.version === version);
      if (version !== undefined && !shown) throw new Refusal('not-found', `没有第${version}版。`);
      const facts =
        (shown && factsOf(shown)) ??
        (await liveFacts(desk, which, shown?.choices ?? reportChoicesSchema.parse({})));
      const code = checkCodeOf(which, shown?.version ?? 1, shown?.digest ?? null);
      return formsOf(facts, code).map((form) => ({
        form: formKey(form),
        name: form.name,
        model: form.model,
        recordId: form.recordId,
      }));
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
