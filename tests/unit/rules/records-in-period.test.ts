import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { recordsInPeriod } from '#shared/rules/records-in-period.ts';
import { buildActivity, buildPilot, buildReport, buildWork, check, levels } from './build-facts.ts';

test('by the notice’s cut-offs no activity is left out', () => {
  const activities = ['2023-12-11', '2024-06-20'].map((day) =>
    buildActivity({ date: civilDate(day) }),
  );
  expect(check(recordsInPeriod, { activities })).toEqual([]);
});

test('a report from 1 January leaves December’s activities out', () => {
  const left = buildActivity({ date: civilDate('2023-12-15') });
  const reports = [buildReport(1, 'draft', { from: civilDate('2024-01-01') })];
  const findings = check(recordsInPeriod, { activities: [left, buildActivity()], reports });
  expect(findings).toMatchObject([{ clause: 'report.statistics', records: [{ id: left.id }] }]);
});

test('a work published and a pilot chosen outside their year are named', () => {
  const works = [
    buildWork({ createdOn: civilDate('2023-11-01'), publishedOn: civilDate('2024-01-05') }),
    buildWork({ createdOn: civilDate('2023-11-01') }),
  ];
  const pilots = [
    buildPilot({ chosenOn: civilDate('2025-03-01') }),
    buildPilot({ chosenOn: civilDate('2024-03-01') }),
  ];
  const findings = check(recordsInPeriod, { works, pilots });
  expect(levels(findings)).toEqual(['warning', 'warning']);
  expect(findings[0]?.records).toEqual([{ kind: 'work', id: works[1]?.id }]);
  expect(findings[1]?.records).toEqual([{ kind: 'pilot', id: pilots[0]?.id }]);
});
