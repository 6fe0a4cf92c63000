import type { DeadlineOnDay, HalfStanding } from '#shared/contract/overview.ts';
import { type ReportEvent, type ReportVersion, type ReportView } from '#shared/contract/report.ts';
import { deadlineOf, workdaysUntil } from '#shared/deadline/deadline.ts';
import type { CivilDate } from '#shared/domain/civil-date.ts';
import { type Period, periodOf } from '#shared/domain/period.ts';
import { type ReportChoices, reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import { blockedActions } from '#shared/report/report-actions.ts';
import { type MaterialKind, standingsOf } from '#shared/rules/material.ts';
import { listRecords } from '../../store/find-records.ts';
import type { Desk } from '../desk/desk.ts';
import { driftBetween } from './drift.ts';
import { formKey } from './forms-of.ts';
import { formsOnPaper } from './forms-on-paper.ts';
import { scansOf, unscannedForms } from './kept-scans.ts';
import { liveFacts } from './live-facts.ts';
import { chosenPeriod, reportFacts } from './period-in-force.ts';
import { standingOf } from './report-steps.ts';
import {
  checkCodeOf,
  factsOf,
  lastDetail,
  sendDetail,
  signOf,
  unreadableFault,
  type Version,
  versionsOf,
  type Which,
} from './stored-report.ts';

/** Everything the report page shows of a half-year. */
export async function viewReport(desk: Desk, which: Which, today: CivilDate): Promise<ReportView> {
  const versions = await versionsOf(desk, which);
  const newest = versions[0];
  const notice = await desk.notice();
  const choices = newest?.choices ?? reportChoicesSchema.parse({});
  const fault = newest ? unreadableFault(newest) : null;
  const facts = newest && fault === null ? factsOf(newest) : null;
  const usual = chosenPeriod(periodOf(which.year, which.half, notice.due), choices);
  return {
    ...which,
    period: facts?.period ?? usual,
    deadline: deadlineFor(which, notice.due, today),
    choices,
    current: newest ? describe(newest) : unsaved(which),
    versions: versions.map(describe),
    material: await materialOf(desk, facts?.period ?? usual, facts, choices),
    unscanned: newest && facts ? await unscanned(desk, newest, facts) : [],
    drift: facts
      ? driftBetween(facts, await liveFacts(desk, which, choices, printedBy(facts)))
      : [],
    fault,
    events: versions.flatMap(eventsOf),
    blockedBecause: blockedActions(await standingOf(desk, newest)),
  };
}

/** Turned on or off since, they change no report that is frozen. */
function printedBy({ extras = [], leaderNamed }: ReportFacts) {
  return { printed: extras, kept: extras, leaderNamed: leaderNamed === true };
}

/** How far the half-year's report has come. */
export async function halfStanding(desk: Desk, which: Which): Promise<HalfStanding> {
  const versions = await versionsOf(desk, which);
  const found = versions.find(({ state }) => state === 'sent');
  const sent = found && describe(found);
  return {
    state: versions[0]?.state ?? null,
    sent: sent ? { version: sent.version, on: sent.sentOn ?? '', by: sent.sentBy ?? '' } : null,
  };
}

export function deadlineFor(
  which: Which,
  cutOffs: { half1: string; half2: string },
  today: CivilDate,
): DeadlineOnDay {
  const { dueOn, lastWorkday, certain } = deadlineOf(which.year, which.half, cutOffs);
  return { dueOn, lastWorkday, workdaysLeft: workdaysUntil(today, lastWorkday), certain };
}

/** Of a frozen version, what it holds. */
async function materialOf(
  desk: Desk,
  period: Period,
  facts: ReportFacts | null,
  choices: ReportChoices,
): Promise<ReportView['material']> {
  const byYear = { year: period.year, limit: -1 };
  const [works, cases] = await Promise.all([
    listRecords(desk.ledger(), 'work', byYear),
    listRecords(desk.ledger(), 'case', byYear),
  ]);
  const material = { work: works.records, case: cases.records };
  const reports = await reportFacts(desk, period.year);
  const holds = (kind: MaterialKind, frozen: { id: string }[] | undefined, ids: string[] | null) =>
    standingsOf(kind, material, reports, period, frozen?.map(({ id }) => id) ?? ids);
  return {
    work: holds('work', facts?.works, choices.workIds),
    case: holds('case', facts?.cases, choices.caseIds),
  };
}

async function unscanned(desk: Desk, version: Version, facts: ReportFacts) {
  const code = checkCodeOf(version, version.version, version.digest);
  const { forms } = await formsOnPaper(desk, facts, code);
  return unscannedForms(version, facts, forms).map((form) => ({
    form: formKey(form),
    name: form.name,
  }));
}

function describe(version: Version): ReportVersion {
  const { state } = version;
  const facts = unreadableFault(version) === null ? factsOf(version) : null;
  const sign = signOf(version);
  const send = state === 'sent' ? lastDetail(version, 'send', sendDetail) : null;
  const frozen = version.events.findLast((event) => event.action === 'freeze');
  return {
    version: version.version,
    state,
    codeText: checkCodeText(checkCodeOf(version, version.version, version.digest)),
    digest: version.digest,
    frozenAt: state === 'draft' ? null : (frozen?.at ?? null),
    signedOn: sign?.signedOn ?? null,
    signedBy: sign?.signedBy ?? null,
    scans: facts ? scansOf(version, facts).map(({ form, name }) => ({ form, name })) : [],
    sentOn: send?.sentOn ?? null,
    sentBy: send?.sentBy ?? null,
    archivedAs: send?.archivedAs ?? null,
  };
}

function unsaved(which: Which): ReportVersion {
  return {
    version: 1,
    state: 'draft',
    codeText: checkCodeText(checkCodeOf(which, 1, null)),
    digest: null,
    frozenAt: null,
    signedOn: null,
    signedBy: null,
    scans: [],
    sentOn: null,
    sentBy: null,
    archivedAs: null,
  };
}

const ACTION_WORDS: Record<string, string> = {
  start: '开始编制',
  choose: '修改编制内容',
  freeze: '定稿',
  unfreeze: '撤回定稿',
  sign: '登记签批',
  addScans: '附扫描件',
  unsign: '撤回签批',
  pack: '生成报送材料',
  send: '登记报送',
  unsend: '撤回报送登记',
  amend: '另出一版',
};

function eventsOf({ version, events }: Version): ReportEvent[] {
  return events
    .toReversed()
    .filter((event) => event.action !== 'choose')
    .map(({ at, operator, action, reason }) => ({
      at,
      operator,
      version,
      action: ACTION_WORDS[action] ?? action,
      reason,
    }));
}
