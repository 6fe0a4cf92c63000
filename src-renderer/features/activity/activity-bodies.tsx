import { Button, Form, Select } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import {
  BODY_ROLE_LABELS,
  linksSaid,
  NOTHING_SAID,
  type SaidBodies,
} from '#shared/domain/said-bodies.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import { type NamingWords, relatedBodies } from '#shared/roster/related-bodies.ts';
import { call } from '../../client/call.ts';
import { useCall } from '../../client/use-call.ts';
import type { Beside, FormValues } from '../record/desk.ts';

/** 来源单位 and 覆盖单位 of an activity; nothing of it is there while the roster is empty. */
export const ACTIVITY_BODIES: Beside = {
  async read(id) {
    if ((await call('roster.list', {})).length === 0) return {};
    if (id === null) return { bodies: NOTHING_SAID };
    const related = (await call('roster.related', { ids: [id] }))[id];
    if (!related) return { bodies: NOTHING_SAID };
    const source = related.source?.said ? related.source.bodyId : null;
    const reached = related.reached.flatMap(({ bodyId, said }) =>
      said && bodyId !== source ? [bodyId] : [],
    );
    return { bodies: { source, reached, denied: related.denied } satisfies SaidBodies };
  },
  said(typed, read) {
    const bodies = saidIn(typed);
    const isSame = JSON.stringify(bodies) === JSON.stringify(saidIn(read));
    return bodies === null || isSame ? {} : { bodies };
  },
  Fields: BodyFields,
};

/** A draft may be from before there was a roster. */
function saidIn({ bodies }: FormValues): SaidBodies | null {
  return bodies === undefined ? null : { ...NOTHING_SAID, ...(bodies as Partial<SaidBodies>) };
}

function BodyFields({ values }: { values: FormValues }) {
  const roster = useCall('roster.list', {}, ['roster']).value;
  if (!roster || roster.length === 0 || values['bodies'] === undefined) return null;
  return (
    <Form.Item name="bodies" noStyle>
      <BodiesControl roster={roster} words={wordsOf(values)} />
    </Form.Item>
  );
}

interface ControlProps {
  roster: readonly RosterBody[];
  words: NamingWords;
  /** Given by the form. */
  value?: SaidBodies;
  onChange?: (said: SaidBodies) => void;
}

/** Both lists, and below them what the words of the activity tell, to be taken or denied. */
function BodiesControl({ roster, words, value: said = NOTHING_SAID, onChange }: ControlProps) {
  const known = useMemo(
    () => ({ byId: new Map(roster.map((body) => [body.id, body])), match: bodyMatcher(roster) }),
    [roster],
  );
  const read = useDeferredValue(JSON.stringify([words, said]));
  const { source, reached } = useMemo(() => {
    const [typed, links] = JSON.parse(read) as [NamingWords, SaidBodies];
    return relatedBodies(typed, linksSaid(links), known.byId, known.match);
  }, [read, known]);
  const nameOf = (id: string) => known.byId.get(id)?.name ?? '';
  const options = roster.map(({ id, name }) => ({ value: id, label: name }));
  const search = { optionFilterProp: 'label' };
  const say = (next: Partial<SaidBodies>) => onChange?.({ ...said, ...next });
  const told = source && !source.said ? source : null;
  return (
    <div className="wj-form-grid">
      <Form.Item
        className="wj-span-3"
        label={BODY_ROLE_LABELS.source}
        htmlFor="activity_source"
        extra={
          told && !told.sure ? (
            <span className="wj-guess">
              主办单位可能是“{nameOf(told.bodyId)}”（{told.why}），请核对
            </span>
          ) : (
            '名册中报来这项活动的单位'
          )
        }
      >
        <Select
          id="activity_source"
          allowClear
          showSearch={search}
          placeholder={told?.sure ? `按主办单位：${nameOf(told.bodyId)}` : '本单位'}
          options={options}
          value={said.source}
          onChange={(id?: string | null) => say({ source: id ?? null })}
        />
      </Form.Item>
      <Form.Item
        className="wj-span-3"
        label={BODY_ROLE_LABELS.reached}
        htmlFor="activity_reached"
        extra="在名册中的哪些单位开展；来源、地点和活动名称写明的不用再选"
      >
        <Select
          id="activity_reached"
          mode="multiple"
          allowClear
          showSearch={search}
          options={options}
          value={said.reached}
          onChange={(ids: string[]) => say({ reached: ids })}
        />
      </Form.Item>
      <ul className="wj-span-6" aria-label="文字中写到的单位">
        {reached
          .filter((body) => !body.said && body.bodyId !== source?.bodyId)
          .map(({ bodyId, sure, why }) => (
            <li key={bodyId}>
              {sure ? (
                <>写到“{nameOf(bodyId)}”，计入覆盖。</>
              ) : (
                <>
                  <span className="wj-guess">
                    可能写到“{nameOf(bodyId)}”（{why}），请核对，没有计入覆盖。
                  </span>
                  <Button size="small" onClick={() => say({ reached: [...said.reached, bodyId] })}>
                    是，计入
                  </Button>
                </>
              )}{' '}
              <Button size="small" onClick={() => say({ denied: [...said.denied, bodyId] })}>
                不是它
              </Button>
            </li>
          ))}
        {said.denied
          .filter((bodyId) => known.byId.has(bodyId))
          .map((bodyId) => (
            <li key={bodyId}>
              写到的不是“{nameOf(bodyId)}”，不计入覆盖。{' '}
              <Button
                size="small"
                onClick={() => say({ denied: said.denied.filter((id) => id !== bodyId) })}
              >
                恢复
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}

function wordsOf(values: FormValues): NamingWords {
  const text = (field: keyof NamingWords) => String(values[field] ?? '');
  return { title: text('title'), place: text('place'), organiser: text('organiser') };
}
