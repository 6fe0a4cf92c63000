import { expect, test } from 'vitest';
import { viewIn } from '../../../src-renderer/store/kept-view.ts';

test('what was kept is read again', () => {
  const view = {
    page: 'report',
    period: { chosen: { year: 2024, half: 1 }, running: { year: 2026, half: 2 } },
    filters: { activity: { search: '入户', year: 2024 } },
    stations: { '2024-1': { station: 'sign', state: 'draft' } },
  };
  expect(viewIn(JSON.stringify(view))).toEqual(view);
});

test('a part of another version costs itself alone', () => {
  const text = JSON.stringify({
    page: 'nowhere',
    filters: { activity: { forms: ['singing'] }, pilot: { search: '村' }, boat: {} },
    stations: { '2024-1': { station: 'sign', state: 'signed' } },
  });
  expect(viewIn(text)).toMatchObject({
    filters: { pilot: { search: '村' } },
    stations: { '2024-1': { station: 'sign' } },
  });
  expect(viewIn(text)).not.toHaveProperty('page');
});

test('nothing, or no JSON, is a first day', () => {
  expect(viewIn(null)).toEqual({ filters: {}, stations: {} });
  expect(viewIn('{')).toEqual({ filters: {}, stations: {} });
});
