import { Drawer, Tabs } from 'antd';
import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { recordClient } from '../../client/record-client.ts';
import { onChanged } from '../../client/service-events.ts';
import { today } from '../../client/today.ts';
import { useCurrentPeriod } from '../../store/current-period.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { FilePanel } from '../file/file-panel.tsx';
import { RecordHistory } from '../history/record-history.tsx';
import type { FormValues, RecordDesk } from './desk.ts';
import { RecordForm } from './record-form.tsx';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  id: string | null;
  /** Fields of a new record that are filled in already. */
  start: FormValues;
  /** Saved, and the next one is wanted. */
  onAnother: () => void;
  /** Saved for the first time, yet something is left to do on it. */
  onSaved: (id: string) => void;
  onClose: () => void;
  /** The neighbours in the list that the record was opened from; null at its ends. */
  onFormer?: (() => void) | null;
  onNext?: (() => void) | null;
}

/** One record: its form, its files, its past. */
export function RecordDrawer<K extends RecordKind>(props: Props<K>) {
  const { desk, id, onClose } = props;
  const period = useCurrentPeriod();
  const { basis, failure, reload } = useBasis(desk, id);
  const [tab, setTab] = useState('form');
  const [fileCount, setFileCount] = useState<number | null>(null);
  const stored = basis?.stored;
  const files = fileCount ?? stored?.fileCount ?? 0;

  const content =
    basis && period ? (
      <RecordForm
        desk={desk}
        stored={stored}
        last={basis.last}
        beside={basis.beside}
        start={props.start}
        context={{ today: today(), year: period.year }}
        onAnother={props.onAnother}
        onSaved={props.onSaved}
        onClose={onClose}
        onFormer={props.onFormer ?? null}
        onNext={props.onNext ?? null}
      />
    ) : (
      <Loading label="正在读取…" />
    );

  return (
    <Drawer
      open
      size={860}
      onClose={onClose}
      title={id ? `修改${desk.noun}` : `新增${desk.noun}`}
      closable={{ 'aria-label': '关闭' }}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      className="wj-drawer"
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      {stored && !failure ? (
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'form', label: '内容', children: content, forceRender: true },
            {
              key: 'files',
              label: `佐证材料（${files}）`,
              children: <FilePanel kind={desk.kind} stored={stored} onCount={setFileCount} />,
            },
            {
              key: 'history',
              label: '修改记录',
              children: <RecordHistory kind={desk.kind} id={stored.id} />,
            },
          ]}
        />
      ) : null}
      {!stored && !failure ? content : null}
    </Drawer>
  );
}

interface Basis<K extends RecordKind> {
  stored: RecordByKind[K] | undefined;
  last: RecordByKind[K] | undefined;
  beside: FormValues;
}

/** What the form starts from: the stored record, or for a new one the record entered last. */
function useBasis<K extends RecordKind>({ kind, beside }: RecordDesk<K>, id: string | null) {
  const [basis, setBasis] = useState<Basis<K> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reload = useCallback(() => {
    const client = recordClient(kind);
    const read = async (): Promise<Basis<K>> => {
      const said = (await beside?.read(id)) ?? {};
      if (id) return { stored: await client.get(id), last: undefined, beside: said };
      const sort = { field: 'createdAt', descending: true };
      const newest = await client.list({ sort, offset: 0, limit: 1 });
      return { stored: undefined, last: newest.records[0], beside: said };
    };
    read().then(
      (loaded) =>
        // A form is much to draw: in portions, so that the window hears meanwhile.
        startTransition(() => {
          setBasis(loaded);
          setFailure(null);
        }),
      (thrown: unknown) => setFailure(toFailure(thrown)),
    );
  }, [kind, beside, id]);
  useEffect(reload, [reload]);
  // Undo, redo or a bulk edit behind an open form; the form compares revisions itself.
  useEffect(
    () =>
      onChanged((kinds) => {
        if (id && kinds.includes(kind)) reload();
      }),
    [kind, id, reload],
  );
  return { basis, failure, reload };
}
