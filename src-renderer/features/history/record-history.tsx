import { Timeline } from 'antd';
import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/contract/record.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import { toFailure } from '../../client/call.ts';
import { recordClient } from '../../client/record-client.ts';
import { onChanged } from '../../client/service-events.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { formatInstant } from '../../ui/numbers.ts';
import { changesOf } from './changes-of.ts';

/** A record's past: who changed what, when, from what to what. */
export function RecordHistory({ kind, id }: { kind: RecordKind; id: string }) {
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const read = () =>
      recordClient(kind)
        .history(id)
        .then(setEntries, (thrown: unknown) => setFailure(toFailure(thrown)));
    void read();
    return onChanged((kinds) => {
      if (kinds.includes(kind)) void read();
    });
  }, [kind, id]);

  if (failure) return <FailureAlert failure={failure} />;
  if (!entries) return <Loading label="正在读取…" />;
  return (
    <Timeline
      items={entries.map((entry) => ({
        key: `${entry.at}-${entry.action}`,
        content: <Entry kind={kind} entry={entry} />,
      }))}
    />
  );
}

function Entry({ kind, entry }: { kind: RecordKind; entry: HistoryEntry }) {
  const changes = entry.before && entry.after ? changesOf(kind, entry.before, entry.after) : [];
  return (
    <div>
      <strong>{entry.label}</strong>
      <span className="wj-quiet">
        {' '}
        {formatInstant(entry.at)} · {entry.operator || '经办人'}
      </span>
      {changes.length > 0 ? (
        <table className="wj-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">改动前</th>
              <th scope="col">改动后</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.label}</th>
                <td>{change.before}</td>
                <td>{change.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}
