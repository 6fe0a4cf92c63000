import type { CivilDate } from '#shared/domain/civil-date.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { periodLabel, periodOf } from '#shared/domain/period.ts';
import { type ReportChoices, reportChoicesSchema } from '#shared/domain/report-choices.ts';
import { type ReportState } from '#shared/domain/report-state.ts';
import { patchStored, readStored } from '#shared/domain/stored-json.ts';
import { toStoredFacts } from '#shared/report/frozen-facts.ts';
import {
  type ReportAction,
  type ReportStanding,
  whyBlocked,
} from '#shared/report/report-actions.ts';
import type { ExchangedPlace } from '../../files/exchange.ts';
import { addReport, changeReport, type ReportChange } from '../../store/reports.ts';
import { getUnit } from '../../store/unit.ts';
import type { Desk } from '../desk/desk.ts';
import { liveFacts } from './live-facts.ts';
import { chosenPeriod } from './period-in-force.ts';
import {
  digestOfFacts,
  lastPackage,
  type Version,
  versionsOf,
  type Which,
} from './stored-report.ts';

/** Keeps what the clerk decided; the first time this starts version 1. */
export async function saveChoices(
  desk: Desk,
  which: Which,
  patch: Partial<ReportChoices>,
): Promise<void> {
  const newest = await newestVersion(desk, which);
  if (newest && newest.state !== 'draft') {
    throw new Refusal('invalid-input', whyBlocked('freeze', await standingOf(desk, newest)) ?? '');
  }
  const stored = newest?.storedChoices ?? reportChoicesSchema.parse({});
  const choices = patchStored(reportChoicesSchema, stored, patch);
  const { value: chosen } = readStored(reportChoicesSchema, choices);
  const { from, to } = chosenPeriod(await usualPeriod(desk, which), chosen);
  refuseBackward(from, to);
  await desk.write(`编制${periodLabel(which)}报送`, async (write) => {
    if (newest) {
      await changeReport(
        write,
        newest.id,
        newest.revision,
        { choices, from, to },
        { action: 'choose' },
      );
    } else {
      await addReport(write, { ...which, from, to, choices }, { action: 'start' });
    }
  });
}

/** Fixes what the forms say, and with it the 校验码. */
export async function freeze(desk: Desk, which: Which): Promise<Version> {
  const newest = await newestVersion(desk, which);
  await refuseBlocked(desk, newest, 'freeze');
  const choices = newest?.choices ?? reportChoicesSchema.parse({});
  const facts = await liveFacts(desk, which, choices);
  const { from, to } = facts.period;
  refuseBackward(from, to);
  const stored = toStoredFacts(facts);
  const digest = digestOfFacts(stored);
  const frozen = { state: 'frozen', from, to, facts: stored, digest } as const;
  if (newest) return step(desk, newest, 'freeze', frozen);
  // Begun and frozen in one press is one write: what fails leaves no report that was only begun.
  await desk.write(`冻结${periodLabel(which)}报送`, async (write) => {
    const { id, revision } = await addReport(
      write,
      { ...which, from, to, choices },
      { action: 'start' },
    );
    await changeReport(write, id, revision, frozen, { action: 'freeze' });
  });
  return mustBeThere(desk, which);
}

export async function unfreeze(desk: Desk, which: Which, reason: string): Promise<void> {
  const version = await mayTake(desk, which, 'unfreeze');
  await step(desk, version, 'unfreeze', { state: 'draft', facts: null, digest: null }, { reason });
}

/** Back one state, with the reason kept. */
export async function takeBack(
  desk: Desk,
  which: Which,
  action: 'unsign' | 'unsend',
  reason: string,
): Promise<void> {
  const to: ReportState = action === 'unsign' ? 'frozen' : 'signed';
  await step(desk, await mayTake(desk, which, action), action, { state: to }, { reason });
}

/** Starts the next version with the same choices; the one before stays as it is. */
export async function amend(desk: Desk, which: Which, reason: string): Promise<void> {
  const { storedChoices: choices, from, to } = await mayTake(desk, which, 'amend');
  await desk.write(`${periodLabel(which)}报送另出一版`, (write) =>
    addReport(write, { ...which, from, to, choices }, { action: 'amend', reason }),
  );
}

/** The newest version, if the action is open to it; else a refusal that says why not. */
export async function mayTake(desk: Desk, which: Which, action: ReportAction): Promise<Version> {
  const version = await newestVersion(desk, which);
  await refuseBlocked(desk, version, action);
  if (!version) throw new Refusal('invalid-input', '这份报送还没有开始编制。');
  return version;
}

/** Writes one step and its event in one transaction, with the things of the folder it goes with. */
export async function step(
  desk: Desk,
  version: Version,
  action: ReportAction,
  change: ReportChange,
  about: { reason?: string; detail?: unknown; places?: readonly ExchangedPlace[] } = {},
): Promise<Version> {
  const { places = [], ...note } = about;
  await desk.writeWithFiles(`${periodLabel(version)}报送：${action}`, places, (write) =>
    changeReport(write, version.id, version.revision, change, { action, ...note }),
  );
  return mustBeThere(desk, version);
}

async function mustBeThere(desk: Desk, which: Which): Promise<Version> {
  const newest = await newestVersion(desk, which);
  if (!newest) throw new Error('a report that was just changed is gone');
  return newest;
}

export async function newestVersion(desk: Desk, which: Which): Promise<Version | undefined> {
  return (await versionsOf(desk, which))[0];
}

/** What decides which steps are open to a version, or to a report that was not begun. */
export async function standingOf(
  desk: Desk,
  version: Version | undefined,
): Promise<ReportStanding> {
  const unit = await getUnit(desk.ledger());
  const { id } = await desk.notice();
  const frozen = version?.frozen() ?? null;
  return {
    state: version?.state ?? 'draft',
    unitName: unit?.name ?? '',
    packed: version !== undefined && lastPackage(version) !== null,
    otherNotice: frozen !== null && 'facts' in frozen && frozen.facts.noticeId !== id,
  };
}

async function refuseBlocked(desk: Desk, version: Version | undefined, action: ReportAction) {
  const blocked = whyBlocked(action, await standingOf(desk, version));
  if (blocked !== null) throw new Refusal('invalid-input', blocked);
}

function refuseBackward(from: CivilDate, to: CivilDate): void {
  if (from <= to) return;
  throw new Refusal('invalid-input', '统计的起始日期晚于截止日期，请改正。', { field: 'from' });
}

async function usualPeriod(desk: Desk, { year, half }: Which) {
  return periodOf(year, half, (await desk.notice()).due);
}
