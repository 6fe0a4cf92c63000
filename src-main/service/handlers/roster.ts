import type { Handlers } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { periodOf } from '#shared/domain/period.ts';
import type { BodyInput } from '#shared/domain/roster-body.ts';
import { bodyKey } from '#shared/recognition/match-body.ts';
import { addBodies, changeBody, listBodies, removeBodies } from '../../store/roster/bodies.ts';
import type { Desk } from '../desk/desk.ts';
import { coverageOf } from '../roster/coverage.ts';
import { relatedOf } from '../roster/related.ts';
import { surveyRoster } from '../roster/survey-roster.ts';

export function rosterHandlers(desk: Desk): Handlers['roster'] {
  const list = () => listBodies(desk.ledger());
  return {
    list,
    survey: async ({ source }) => surveyRoster(desk, source, await list()),
    async add({ bodies }) {
      refuseTwins([...(await list()), ...bodies]);
      const [first] = bodies;
      const label =
        bodies.length === 1 ? `名册加入“${first?.name ?? ''}”` : `名册加入 ${bodies.length} 个单位`;
      const ids = await desk.write(label, (write) => addBodies(write, bodies));
      desk.changed('roster');
      return { ids };
    },
    async change({ id, input }) {
      const others = (await list()).filter((body) => body.id !== id);
      refuseTwins([...others, input]);
      await desk.write(`修改名册中的“${input.name}”`, (write) => changeBody(write, id, input));
      desk.changed('roster');
      return list();
    },
    async remove({ ids }) {
      const named = (await list()).filter(({ id }) => ids.includes(id));
      const label =
        named.length === 1
          ? `把“${named[0]?.name ?? ''}”移出名册`
          : `把 ${named.length} 个单位移出名册`;
      await desk.write(label, (write) => removeBodies(write, ids));
      desk.changed('roster');
      return list();
    },
    related: ({ ids }) => relatedOf(desk.ledger(), ids),
    async coverage({ year }) {
      const { due } = await desk.notice();
      const { from } = periodOf(year, 1, due);
      return coverageOf(desk.ledger(), { from, to: periodOf(year, 2, due).to });
    },
  };
}

/** 大王庄村委会 and 大王庄村村民委员会 would never be told apart again. */
function refuseTwins(bodies: readonly Pick<BodyInput, 'name'>[]): void {
  const names = new Map<string, string>();
  for (const { name } of bodies) {
    const former = names.get(bodyKey(name));
    if (former !== undefined)
      throw new Refusal(
        'invalid-input',
        former === name
          ? `名册中已有“${name}”。`
          : `“${name}”和名册中的“${former}”是同一个单位的两种写法。请改用那一个，或把这个写进它的简称。`,
        { field: 'name' },
      );
    names.set(bodyKey(name), name);
  }
}
