import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import type { Desk } from '../desk/desk.ts';
import { attachSurveyed } from '../evidence/attach-surveyed.ts';
import type { SeenFiles } from '../evidence/seen-files.ts';
import { surveyFiles } from '../evidence/survey-files.ts';

export function evidenceHandlers(desk: Desk, seen: SeenFiles): Handlers['evidence'] {
  let surveys = 0;
  let underWay: { stopped: boolean } | null = null;

  /** One at a time: a second survey ends the first. */
  async function run<T>(work: (goOn: () => void) => Promise<T>): Promise<T> {
    if (underWay) underWay.stopped = true;
    const own = { stopped: false };
    underWay = own;
    try {
      return await work(() => {
        if (own.stopped) throw new Refusal('cancelled', '已停止，什么也没有保存。');
      });
    } finally {
      if (underWay === own) underWay = null;
    }
  }

  return {
    survey: ({ paths }) =>
      run(async (goOn) => {
        surveys += 1;
        const turn = surveys;
        const done = await surveyFiles(desk, paths, (place) => `new-${turn}-${place}`, goOn);
        seen.clear();
        for (const [id, file] of done.seen) seen.set(id, file);
        return done.survey;
      }),
    attach: ({ files }) =>
      run(async (goOn) => {
        const done = await attachSurveyed(desk, seen, files, goOn);
        desk.changed('file', 'activity');
        return done;
      }),
    book: ({ year, half, path }) =>
      run(async (goOn) => {
        // Documents and pictures are loaded when first needed.
        const { makeEvidenceBook } = await import('../evidence/evidence-book.ts');
        return makeEvidenceBook(desk, { year, half }, path, goOn);
      }),
    stop() {
      if (underWay) underWay.stopped = true;
      return null;
    },
  };
}
