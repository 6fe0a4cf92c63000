import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REPORT_STATES } from '#shared/domain/report-state.ts';
import {
  ACTION_FROM,
  blockedActions,
  REPORT_ACTIONS,
  whyBlocked,
} from '#shared/report/report-actions.ts';

const READY = { unitName: '示例镇', packed: true, otherNotice: false };

test('a step is open in the states it leads from and in no other', () => {
  for (const state of REPORT_STATES) {
    const open = REPORT_ACTIONS.filter((action) => !whyBlocked(action, { ...READY, state }));
    expect([state, open]).toEqual([
      state,
      REPORT_ACTIONS.filter((action) => ACTION_FROM[action].includes(state)),
    ]);
  }
});

test('from every state there is a way on and, but for a draft, a way back', () => {
  const open = (state: (typeof REPORT_STATES)[number]) =>
    REPORT_ACTIONS.filter((action) => !whyBlocked(action, { ...READY, state }));
  expect(open('draft')).toEqual(['freeze']);
  expect(open('frozen')).toEqual(['unfreeze', 'sign', 'pack', 'amend']);
  expect(open('signed')).toEqual(['addScans', 'unsign', 'pack', 'send', 'amend']);
  expect(open('sent')).toEqual(['pack', 'unsend', 'amend']);
});

test('every block is a Chinese sentence', () => {
  const standing = fc.record({
    state: fc.constantFrom(...REPORT_STATES),
    unitName: fc.constantFrom('', '示例镇'),
    packed: fc.boolean(),
    otherNotice: fc.boolean(),
  });
  fc.assert(
    fc.property(standing, (one) => {
      for (const why of Object.values(blockedActions(one))) {
        if (why !== null) expect(why).toMatch(/^[\u4e00-\u9fff].*。$/u);
      }
    }),
  );
});

test('names what is missing: the unit, the package, the notice it was frozen under', () => {
  expect(whyBlocked('freeze', { ...READY, state: 'draft', unitName: '' })).toContain('填报单位');
  expect(whyBlocked('send', { ...READY, state: 'signed', packed: false })).toContain('生成');
  expect(whyBlocked('pack', { ...READY, state: 'frozen', otherNotice: true })).toContain('通知');
  expect(whyBlocked('send', { ...READY, state: 'signed', otherNotice: true })).toBeNull();
});
