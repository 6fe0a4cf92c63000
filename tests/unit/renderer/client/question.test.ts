import { afterEach, beforeEach, expect, test } from 'vitest';
import { questionOf } from '../../../../src-renderer/client/question.ts';
import { announceChange } from '../../../../src-renderer/client/service-events.ts';

/** The bridge's other side: answers by hand, in the order asked. */
let asked: { name: string; answer: (value: unknown) => void; refuse: (message: string) => void }[];
let endings: (() => void)[];

beforeEach(() => {
  asked = [];
  endings = [];
  const call = (name: string) =>
    new Promise((resolve) => {
      asked.push({
        name,
        answer: (value) => resolve({ ok: true, value }),
        refuse: (message) => resolve({ ok: false, failure: { code: 'busy', message } }),
      });
    });
  Object.assign(globalThis, { window: { wujin: { call, subscribe: () => () => {} } } });
});
afterEach(() => {
  for (const end of endings) end();
  Reflect.deleteProperty(globalThis, 'window');
});

type Question = ReturnType<typeof questionOf<'notice.current'>>;

function watch(question: Question, kinds?: Parameters<Question['watch']>[1]): { drawn: number } {
  const seen = { drawn: 0 };
  endings.push(
    question.watch(() => {
      seen.drawn += 1;
    }, kinds),
  );
  return seen;
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('is asked once for two watchers, and both hear the answer', async () => {
  const one = watch(questionOf('notice.current', {}), ['settings']);
  const two = watch(questionOf('notice.current', {}), ['settings']);
  expect(asked).toHaveLength(1);
  asked[0]?.answer('the notice');
  await settle();
  expect(questionOf('notice.current', {}).answer()).toEqual({
    value: 'the notice',
    failure: undefined,
    loading: false,
  });
  expect([one.drawn, two.drawn]).toEqual([1, 1]);
});

test('is asked anew once when a watched kind changes, the old answer staying until then', async () => {
  const question = questionOf('notice.current', {});
  watch(question, ['settings']);
  watch(question, ['unit', 'settings']);
  asked[0]?.answer('old');
  await settle();
  announceChange(['activity']);
  expect(asked).toHaveLength(1);
  announceChange(['settings']);
  expect(asked).toHaveLength(2);
  expect(question.answer()).toMatchObject({ value: 'old', loading: true });
  asked[1]?.answer('new');
  await settle();
  expect(question.answer()).toMatchObject({ value: 'new', loading: false });
});

test('is asked anew for a watcher of a kind that changed while nobody minded', async () => {
  const question = questionOf('notice.current', {});
  watch(question, ['settings']);
  asked[0]?.answer('old');
  await settle();
  announceChange(['unit']);
  expect(asked).toHaveLength(1);
  watch(question, ['unit']);
  expect(asked).toHaveLength(2);
});

test('an answer overtaken by a later one is not shown', async () => {
  const question = questionOf('notice.current', {});
  watch(question);
  question.reload();
  asked[1]?.answer('later');
  await settle();
  asked[0]?.answer('earlier');
  await settle();
  expect(question.answer().value).toBe('later');
});

test('a refusal is told beside the last good answer', async () => {
  const question = questionOf('notice.current', {});
  watch(question);
  asked[0]?.answer('good');
  await settle();
  question.reload();
  asked[1]?.refuse('正忙');
  await settle();
  expect(question.answer()).toMatchObject({ value: 'good', failure: { message: '正忙' } });
});

test('is forgotten with its last watcher and asked again by the next', async () => {
  const question = questionOf('notice.current', {});
  const end = question.watch(() => {}, undefined);
  asked[0]?.answer('old');
  await settle();
  end();
  announceChange(['settings']);
  expect(asked).toHaveLength(1);
  watch(questionOf('notice.current', {}));
  expect(asked).toHaveLength(2);
});
