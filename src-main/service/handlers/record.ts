import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { CallInput, CallOutput, Handlers } from '#shared/contract/contract.ts';
import { MANY_RECORDS } from '#shared/contract/history.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type RecordKind, RECORD_KIND_LABELS as WORDS } from '#shared/domain/record.ts';
import {
  fieldOf,
  INPUT_SCHEMAS,
  type InputByKind,
  type RecordByKind,
  recordName,
} from '#shared/domain/records-by-kind.ts';
import { BODY_ROLE_LABELS } from '#shared/domain/said-bodies.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { type CopiedStep, copyBeforeStep } from '../../safekeeping/step-copy.ts';
import { listHistory } from '../../store/changes/history.ts';
import { getRecord } from '../../store/find-records.ts';
import { typedBefore } from '../../store/typed-before.ts';
import {
  editRecords,
  insertRecords,
  patchRecords,
  removeRecords,
  restoreRecords,
  updateRecord,
} from '../../store/write-records.ts';
import type { Desk } from '../desk/desk.ts';
import { inputFailure } from '../desk/input-failure.ts';
import { idsAsked, liveOnes, pageAsked } from '../listing/asked-records.ts';
import { doubtsAsked } from '../listing/doubts-asked.ts';
import { createHeldLists } from '../listing/held-lists.ts';
import { sayOfRecord } from '../roster/say-of-record.ts';

/** What a cell of the sheet says of the bodies of the roster. */
const BODY_CELLS = ['source', 'reached'] as const;
/** How many records a reply names. */
const NAMED = 3;

type RecordHandlers = Handlers['record'];
type CellEdit = CallInput<'record.editCells'>['edits'][number];

/** One handler a verb for all kinds; the store knows how each kind lies in the database. */
export function recordHandlers(desk: Desk): RecordHandlers {
  const get = async <K extends RecordKind>(kind: K, id: string): Promise<RecordByKind[K]> => {
    const record = await getRecord(desk.ledger(), kind, id);
    if (!record) throw new Refusal('not-found', `找不到这条${WORDS[kind]}，它可能已被彻底删除。`);
    return record;
  };
  const held = createHeldLists(desk);
  const copyFirst = async (step: CopiedStep, ids: readonly string[]) => {
    if (ids.length > MANY_RECORDS) await copyBeforeStep(desk.ledger(), step);
  };
  /** What one step of the sheet is called. */
  const editLabel = async (kind: RecordKind, edits: readonly CellEdit[]) => {
    const [first] = edits;
    if (!first || edits.length > 1) return `在表格里修改${edits.length}条${WORDS[kind]}`;
    const fields = [
      ...Object.keys(first.patch).map((field) => fieldLabel(field, kind)),
      ...BODY_CELLS.flatMap((role) => (first.bodies?.[role] ? BODY_ROLE_LABELS[role] : [])),
    ];
    return `修改${WORDS[kind]}“${recordName(await get(kind, first.id))}”的${fields.join('、')}`;
  };
  return {
    list: ({ kind, ...query }) =>
      pageAsked(desk, kind, query) as Promise<CallOutput<'record.list'>>,
    ids: ({ kind, ...query }) => idsAsked(desk, kind, query),
    hold: (asked) => held.hold(asked),
    heldRows: ({ kind, ...asked }) =>
      liveOnes(desk, kind, held.ids(asked)) as Promise<CallOutput<'record.heldRows'>>,
    heldIds: async (asked) => [...held.ids(asked)],
    get: ({ kind, id }) => get(kind, id),
    doubts: ({ kind, ids }) => doubtsAsked(desk, kind, ids),
    async typedBefore({ kind, field }) {
      if (fieldOf(kind, field)?.type !== 'line')
        throw new Refusal('invalid-input', `“${fieldLabel(field, kind)}”没有填写过的内容可选。`);
      return typedBefore(desk.ledger(), kind, field);
    },
    async add({ kind, input, id: wanted, ...beside }) {
      const already = wanted && (await getRecord(desk.ledger(), kind, wanted));
      if (already) return already;
      const id = await desk.write(`新增${WORDS[kind]}“${recordName(input)}”`, async (write) => {
        const [added = ''] = await insertRecords(write, kind, [{ input, id: wanted }]);
        if ('bodies' in beside && beside.bodies) await sayOfRecord(write, added, beside.bodies);
        return added;
      });
      desk.changed(kind);
      return get(kind, id);
    },
    async change({ kind, id, revision, input, ...beside }) {
      const stored = await getRecord(desk.ledger(), kind, id);
      if (stored?.revision === revision + 1 && says(stored, input)) return stored;
      const saved = await desk.write(`修改${WORDS[kind]}“${recordName(input)}”`, async (write) => {
        if ('bodies' in beside && beside.bodies) await sayOfRecord(write, id, beside.bodies);
        return updateRecord(write, kind, id, revision, input);
      });
      desk.changed(kind);
      return saved;
    },
    async changeMany({ kind, ids, patch }) {
      const parsed = parsePatch(kind, patch);
      await copyFirst('change', ids);
      const names = await desk.write(`批量修改${ids.length}条${WORDS[kind]}`, (write) =>
        patchRecords(write, kind, ids, parsed),
      );
      desk.changed(kind);
      return { changed: names.length, names: names.slice(0, NAMED) };
    },
    async editCells({ kind, edits }) {
      const parsed = edits.map(({ id, patch }) => ({ id, patch: parsePatch(kind, patch) }));
      if (kind !== 'activity' && edits.some(({ bodies }) => bodies))
        throw new Refusal('invalid-input', `${WORDS[kind]}没有来源单位和覆盖单位。`);
      await copyFirst(
        'change',
        edits.map(({ id }) => id),
      );
      const names = await desk.write(await editLabel(kind, edits), async (write) => {
        const changed = await editRecords(write, kind, parsed);
        for (const { id, patch, bodies } of edits) {
          const isSaid = bodies !== undefined && (await sayOfRecord(write, id, bodies));
          if (isSaid && Object.keys(patch).length === 0)
            changed.push(recordName(await get(kind, id)));
        }
        return changed;
      });
      desk.changed(kind);
      return { changed: names.length, names: names.slice(0, NAMED) };
    },
    async remove({ kind, ids }) {
      await copyFirst('remove', ids);
      const names = await desk.write(`删除${ids.length}条${WORDS[kind]}`, (write) =>
        removeRecords(write, kind, ids),
      );
      desk.changed(kind);
      return { removed: names.length, names: names.slice(0, NAMED) };
    },
    async restore({ kind, ids }) {
      await copyFirst('restore', ids);
      const names = await desk.write(`恢复${ids.length}条${WORDS[kind]}`, (write) =>
        restoreRecords(write, kind, ids),
      );
      desk.changed(kind);
      return { restored: names.length, names: names.slice(0, NAMED) };
    },
    history: ({ kind, id }) => listHistory(desk.ledger(), { kind, id }),
  };
}

/** Whether a record holds just what a form asks for. */
function says(record: object, input: object): boolean {
  const held = new Map<string, unknown>(Object.entries(record));
  return Object.entries(input).every(([field, value]) => isDeepStrictEqual(held.get(field), value));
}

/** Bulk edits name only some fields; each is checked as in the full record. */
function parsePatch<K extends RecordKind>(
  kind: K,
  patch: Record<string, unknown>,
): Partial<InputByKind[K]> {
  const parsed = patchSchema(kind, Object.keys(patch)).safeParse(patch);
  if (!parsed.success) {
    const { code, message, place } = inputFailure(parsed.error);
    throw new Refusal(code, message, place);
  }
  return parsed.data as Partial<InputByKind[K]>;
}

/** By kind and fields: a fill through a column asks for the same ones in every row. */
const PATCH_SCHEMAS = new Map<string, z.ZodType>();

function patchSchema(kind: RecordKind, fields: readonly string[]): z.ZodType {
  const key = JSON.stringify([kind, ...fields]);
  const known = PATCH_SCHEMAS.get(key);
  if (known) return known;
  const shape = INPUT_SCHEMAS[kind].shape as Record<string, z.ZodType>;
  const chosen: Record<string, z.ZodType> = {};
  for (const field of fields) {
    const schema = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (!schema) throw new Refusal('invalid-input', `没有“${field}”这一项，不能批量修改。`);
    chosen[field] = schema;
  }
  const made = z.strictObject(chosen);
  PATCH_SCHEMAS.set(key, made);
  return made;
}
