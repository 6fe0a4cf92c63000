import { create } from 'zustand';
import type { OfferedActivity, Survey, SurveyedFile } from '#shared/contract/evidence.ts';
import type { EvidenceKind } from '#shared/domain/evidence.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { call, toFailure } from '../../client/call.ts';

interface SurveyStore {
  survey: Survey | null;
  failure: Failure | null;
  /** What the clerk is waiting for. */
  underWay: 'survey' | 'attach' | null;
  /** The activity that each file goes to; files that are absent are not attached. */
  chosen: ReadonlyMap<string, string>;
  kinds: ReadonlyMap<string, EvidenceKind>;
  /** Activities found by searching, besides those of the survey. */
  found: ReadonlyMap<string, OfferedActivity>;
  begin: (paths: string[]) => Promise<void>;
  choose: (fileIds: readonly string[], activityId: string | null) => void;
  sayKind: (fileId: string, kind: EvidenceKind) => void;
  find: (activity: OfferedActivity) => void;
  /** Null when it was stopped or refused. */
  attach: () => Promise<{ attached: number; activities: number; left: Survey['broken'] } | null>;
  stop: () => void;
  clear: () => void;
}

const NOTHING = {
  survey: null,
  failure: null,
  chosen: new Map<string, string>(),
  kinds: new Map<string, EvidenceKind>(),
  found: new Map<string, OfferedActivity>(),
};

/** Kept while other pages are looked at: two hundred photos are not sorted in one go. */
export const useSurvey = create<SurveyStore>((set, get) => ({
  ...NOTHING,
  underWay: null,
  begin: async (paths) => {
    set({ ...NOTHING, underWay: 'survey' });
    try {
      const survey = await call('evidence.survey', { paths });
      set({ survey, chosen: surelyOf(survey.files) });
    } catch (thrown) {
      set({ failure: unlessStopped(thrown) });
    } finally {
      set({ underWay: null });
    }
  },
  choose: (fileIds, activityId) =>
    set(({ chosen }) => {
      const next = new Map(chosen);
      for (const id of fileIds) {
        if (activityId === null) next.delete(id);
        else next.set(id, activityId);
      }
      return { chosen: next };
    }),
  sayKind: (fileId, kind) => set(({ kinds }) => ({ kinds: new Map(kinds).set(fileId, kind) })),
  find: (activity) => set(({ found }) => ({ found: new Map(found).set(activity.id, activity) })),
  attach: async () => {
    const { chosen, kinds } = get();
    set({ underWay: 'attach', failure: null });
    try {
      const files = [...chosen].map(([id, activityId]) => {
        const kind = kinds.get(id);
        return { id, activityId, ...(kind && { kind }) };
      });
      const done = await call('evidence.attach', { files });
      set({ ...NOTHING });
      return done;
    } catch (thrown) {
      set({ failure: unlessStopped(thrown) });
      return null;
    } finally {
      set({ underWay: null });
    }
  },
  // The answer of what is stopped says so itself.
  stop: () => void call('evidence.stop', {}).catch(() => undefined),
  clear: () => set({ ...NOTHING }),
}));

function surelyOf(files: readonly SurveyedFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ id, state, candidates }) => {
      const [first] = candidates;
      return state === 'sure' && first ? [[id, first.activityId] as const] : [];
    }),
  );
}

function unlessStopped(thrown: unknown): Failure | null {
  const failure = toFailure(thrown);
  return failure.code === 'cancelled' ? null : failure;
}
