import { parentPort } from 'node:worker_threads';
import { unmetFailure } from '../store/storage/storage-failure.ts';
import type { Answered, Asked } from './reader.ts';
import { READING_TASKS } from './reading-tasks.ts';

/** Entry of the thread that reads files from outside; a question at a time. */
parentPort?.on('message', ({ task, question }: Asked) => {
  void answer(task, question).then((answered) => parentPort?.postMessage(answered));
});

async function answer(task: Asked['task'], question: unknown): Promise<Answered> {
  try {
    const work = READING_TASKS[task] as (question: unknown) => Promise<unknown>;
    return { value: await work(question) };
  } catch (error) {
    const refusal = unmetFailure(error);
    return refusal ? { failure: refusal.failure } : { error };
  }
}
