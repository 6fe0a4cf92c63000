import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Failure, Refusal } from '#shared/domain/failure.ts';
import { errorCodeOf } from '../files/error-code.ts';
import type { ReadingTasks } from './reading-tasks.ts';
import { takeTurns } from './turns.ts';

/** What the thread is asked, and what it answers. */
export interface Asked {
  task: keyof ReadingTasks;
  question: unknown;
}
export type Answered = { value: unknown } | { failure: Failure } | { error: unknown };

/** How long one file may take, and how much memory the thread may fill. */
export interface ReadingBounds {
  timeMs: number;
  memoryMb: number;
}

const BOUNDS: ReadingBounds = { timeMs: 90_000, memoryMb: 1500 };
/**
 * A thread that reaches the limit of its heap can take the whole process with it, so it is watched and
 * ended before: within this much, what is read between two looks has room.
 */
const SPARE_MB = 400;
const WATCH_MS = 50;
/** After this long without a question the thread goes, with the workbook it still holds. */
const IDLE_MS = 60_000;

type Question<Task extends keyof ReadingTasks> = Parameters<ReadingTasks[Task]>[0];
type Answer<Task extends keyof ReadingTasks> = ReturnType<ReadingTasks[Task]>;

export interface Reader {
  /** `file` is what a refusal calls what was read. */
  ask<Task extends keyof ReadingTasks>(
    task: Task,
    file: string,
    question: Question<Task>,
  ): Answer<Task>;
  /** Stops what is being read. */
  close(): Promise<void>;
}

export interface ReaderOptions extends Partial<ReadingBounds> {
  /** The thread's entry, where it is not the source beside this file. */
  entry?: string;
}

/**
 * Files from outside are read in a thread of their own, one after the other, so that others are answered
 * meanwhile and a file that takes too long or too much is given up without harm to the service.
 */
export function createReader({ entry, ...bounds }: ReaderOptions = {}): Reader {
  const { timeMs, memoryMb } = { ...BOUNDS, ...bounds };
  const inTurn = takeTurns();
  let worker: Worker | null = null;
  let giveUp: (() => void) | null = null;
  let idle: NodeJS.Timeout | undefined;

  function started(): Worker {
    clearTimeout(idle);
    worker ??= new Worker(entry ?? fileURLToPath(new URL('reader-entry.ts', import.meta.url)), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb + SPARE_MB },
    });
    worker.ref();
    return worker;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  /** A thread that waits keeps no program from ending. */
  function rest(): void {
    worker?.unref();
    idle = setTimeout(() => void end(), IDLE_MS).unref();
  }

  async function answered(asked: Asked, file: string): Promise<Answered> {
    const thread = started();
    const asking = new AbortController();
    try {
      return await new Promise<Answered>((resolve, reject) => {
        const timer = setTimeout(() => reject(tookTooLong(file, timeMs)), timeMs);
        const watch = setInterval(() => {
          void heapMb(thread).then(
            (used) => used > memoryMb && reject(tookTooMuch(file, memoryMb)),
          );
        }, WATCH_MS);
        const fail = (error: unknown) =>
          reject(errorCodeOf(error) === OUT_OF_MEMORY ? tookTooMuch(file, memoryMb) : error);
        giveUp = () => reject(new Refusal('cancelled', `已停止读取“${file}”。`));
        thread.once('message', resolve).once('error', fail);
        asking.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          clearInterval(watch);
          thread.off('message', resolve).off('error', fail);
        });
        thread.postMessage(asked);
      });
    } catch (error) {
      await end();
      throw error;
    } finally {
      asking.abort();
      giveUp = null;
    }
  }

  return {
    ask: ((task, file, question) =>
      inTurn(async () => {
        try {
          const answer = await answered({ task, question }, file);
          if ('failure' in answer) {
            const { code, message, place } = answer.failure;
            throw new Refusal(code, message, place);
          }
          if ('error' in answer) throw answer.error;
          return answer.value;
        } finally {
          rest();
        }
      })) as Reader['ask'],
    async close() {
      giveUp?.();
      await end();
    },
  };
}

/** 0 for a thread that is gone. */
async function heapMb(thread: Worker): Promise<number> {
  try {
    return (await thread.getHeapStatistics()).used_heap_size / 2 ** 20;
  } catch {
    return 0;
  }
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

function tookTooLong(file: string, timeMs: number): Refusal {
  return new Refusal(
    'unsupported-file',
    `“${file}”读了 ${Math.round(timeMs / 1000)} 秒还没有读完，已停止，台账没有改动。${WAY_OUT}`,
    { file },
  );
}

function tookTooMuch(file: string, memoryMb: number): Refusal {
  return new Refusal(
    'unsupported-file',
    `读取“${file}”要用的内存超过 ${memoryMb} MB，已停止，台账没有改动。${WAY_OUT}`,
    { file },
  );
}

const WAY_OUT =
  '请在 WPS 或 Office 中打开它，把要用的内容复制到一个新文件，内容多的按年份分成几个，再选新文件。';
