import { unfitWords } from './plain-words.ts';
import { type Answer, type ServiceChild, startServiceChild } from './service-child.ts';
import { count, type Tally } from './tally.ts';

/** A service with a ledger open, started anew whenever it hung or died. */
export interface SteadyChild {
  /** Asks, and counts what came of it: answered, refused in fit words, or not. */
  ask(tally: Tally, name: string, input: unknown, about: string): Promise<Answer>;
  /** Asks for what the trials need, uncounted. */
  need(name: string, input: unknown): Promise<unknown>;
  end(): Promise<void>;
}

export async function steadyChild(
  folder: string,
  data: string,
  boundMs: number,
): Promise<SteadyChild> {
  let child: ServiceChild;
  let met = 0;
  const need = async (name: string, input: unknown): Promise<unknown> => {
    const answer = await child.call(name, input, 60_000);
    if (typeof answer === 'object' && answer.ok) return answer.value;
    throw new Error(`${name}: ${JSON.stringify(answer)}`);
  };
  const start = async (): Promise<void> => {
    child = startServiceChild(folder);
    met = 0;
    await need('ledger.open', { folder: data });
  };
  child = startServiceChild(folder);
  await need('ledger.open', { folder: data });
  return {
    need,
    async ask(tally, name, input, about) {
      const answer = await child.call(name, input, boundMs);
      if (typeof answer === 'string') {
        count(tally, answer, about);
        await child.kill();
        await start();
        return answer;
      }
      const unheard = child.unexpected.slice(met);
      met = child.unexpected.length;
      const unfit = answer.ok ? null : unfitWords(answer.failure);
      if (unheard.length > 0) count(tally, 'crashed', `${about}: ${unheard.join('\n')}`);
      else count(tally, unfit === null ? null : 'told', `${about}: ${unfit}`);
      return answer;
    },
    end: () => child.kill(),
  };
}
