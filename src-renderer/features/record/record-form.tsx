import { Alert, App, Button, Form, Space } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#shared/domain/failure.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { RecordByKind } from '#shared/domain/records-by-kind.ts';
import { toFailure } from '../../client/call.ts';
import { recordClient } from '../../client/record-client.ts';
import { useCommands } from '../../store/commands-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { attach, type Evidence } from '../file/evidence.ts';
import { WaitingFiles } from '../file/waiting-files.tsx';
import { useUndoToast } from '../history/undo-toast.tsx';
import type { DeskContext, FormValues, RecordDesk } from './desk.ts';
import { draftKey, useDrafts } from './drafts-store.ts';
import { formInput, toFormValues } from './form-values.ts';
import { FormerAndNext } from './former-and-next.tsx';
import { RecordFields } from './record-fields.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { useDraftKeeper } from './use-draft-keeper.ts';

interface Props<K extends RecordKind> {
  desk: RecordDesk<K>;
  /** Undefined for a new record. */
  stored: RecordByKind[K] | undefined;
  last: RecordByKind[K] | undefined;
  /** What is said of it besides its fields, as read. */
  beside: FormValues;
  start: FormValues;
  context: DeskContext;
  onAnother: () => void;
  /** Saved for the first time, but not all its files could be attached. */
  onSaved: (id: string) => void;
  onClose: () => void;
  /** The neighbours in the list; null where there are none. */
  onFormer: (() => void) | null;
  onNext: (() => void) | null;
}

type AfterSave = 'close' | 'another';

export function RecordForm<K extends RecordKind>(props: Props<K>) {
  const { desk, stored, context } = props;
  const { message } = App.useApp();
  const undoToast = useUndoToast();
  const attempt = useAttempt();
  const [form] = Form.useForm<FormValues>();
  const key = draftKey(desk.kind, stored?.id ?? null);

  const fresh = useMemo(
    () => ({
      ...(stored ? toFormValues(stored) : { ...desk.blank(context, props.last), ...props.start }),
      ...props.beside,
    }),
    [stored, desk, context, props.last, props.start, props.beside],
  );
  // What the form opened with: later changes behind it must not overwrite what is being typed.
  const [opened] = useState(() => {
    const draft = useDrafts.getState().drafts[key];
    const wanted = draft && (stored || Object.keys(props.start).length === 0);
    return wanted
      ? {
          values: { ...props.beside, ...draft.values },
          revision: draft.revision ?? stored?.revision,
          recovered: true,
        }
      : { values: fresh, revision: stored?.revision, recovered: false };
  });
  const [recovered, setRecovered] = useState(opened.recovered);
  const [basedOn, setBasedOn] = useState(opened.revision);
  const [values, setValues] = useState<FormValues>(opened.values);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<readonly Evidence[]>([]);
  const saving = useRef(false);
  const { keeper, failure: unkept } = useDraftKeeper(
    desk.kind,
    stored?.id ?? null,
    basedOn ?? null,
    opened.recovered,
  );
  const stale = stored !== undefined && basedOn !== undefined && stored.revision !== basedOn;

  const replace = useCallback(
    async (next: FormValues) => {
      form.resetFields();
      form.setFieldsValue(next);
      setValues(next);
      setRecovered(false);
      setFailure(null);
      setBasedOn(stored?.revision);
      await keeper.drop();
    },
    [form, keeper, stored],
  );

  const save = useCallback(
    async (after: AfterSave) => {
      if (saving.current) return;
      try {
        await form.validateFields();
      } catch {
        form.scrollToField(form.getFieldsError().find((f) => f.errors.length > 0)?.name ?? []);
        const faults = form.getFieldsError().flatMap(({ errors }) => errors.slice(0, 1));
        void message.warning({ key: 'not-saved', content: notSaved(faults) });
        return;
      }
      saving.current = true;
      setBusy(true);
      try {
        const client = recordClient(desk.kind);
        const typed = form.getFieldsValue(true) as FormValues;
        const input = formInput(desk.kind, { ...values, ...typed });
        const beside = desk.beside?.said(typed, props.beside);
        const saved =
          stored && basedOn !== undefined
            ? await client.change(stored.id, basedOn, input, beside)
            : await client.add(input, beside);
        await keeper.drop();
        setBasedOn(saved.revision);
        await undoToast(stored ? `${desk.noun}已修改` : `${desk.noun}已保存`);
        const ref = { kind: desk.kind, id: saved.id };
        if (waiting.length > 0 && !(await attempt(() => attach(ref, waiting)))) {
          props.onSaved(saved.id);
        } else if (after === 'close') props.onClose();
        else props.onAnother();
      } catch (thrown) {
        setFailure(toFailure(thrown));
      } finally {
        saving.current = false;
        setBusy(false);
      }
    },
    [form, message, desk, values, stored, basedOn, keeper, undoToast, waiting, attempt, props],
  );

  const leave = useCallback(
    (go: () => void) => {
      const left = waiting.length > 0 ? '佐证材料请在继续填写时再添加。' : '';
      void keeper.flush().then((isKept) => {
        if (isKept && (keeper.isDirty() || left))
          void message.info(`没有保存的内容已留作草稿，可以随时继续填写。${left}`);
      });
      go();
    },
    [keeper, message, waiting],
  );
  const { onClose, onFormer, onNext } = props;
  const close = useCallback(() => leave(onClose), [leave, onClose]);
  const former = useMemo(() => onFormer && (() => leave(onFormer)), [leave, onFormer]);
  const next = useMemo(() => onNext && (() => leave(onNext)), [leave, onNext]);

  useCommands(
    useMemo(
      () => [
        {
          name: 'form.save',
          label: `保存${desk.noun}`,
          group: '编辑',
          shortcuts: ['Ctrl+S', 'Ctrl+Enter'],
          perform: () => save('close'),
        },
        {
          name: 'form.save-another',
          label: '保存并再记一条',
          group: '编辑',
          shortcuts: ['Ctrl+Shift+Enter'],
          perform: () => save('another'),
        },
        {
          name: 'form.close',
          label: '关闭表单（未保存的内容留作草稿）',
          group: '编辑',
          shortcuts: ['Escape'],
          when: () => document.querySelector('.ant-modal-wrap:not([style*="none"])') === null,
          perform: close,
        },
      ],
      [desk, save, close],
    ),
  );

  useEffect(() => {
    useDrafts.getState().setOpenKey(key);
    return () => useDrafts.getState().setOpenKey(null);
  }, [key]);

  // Changed elsewhere with nothing typed here: there is nothing to ask.
  useEffect(() => {
    if (stale && !keeper.isDirty()) void replace(fresh);
  }, [stale, keeper, replace, fresh]);

  const doubts = desk.doubtsOf(values, context);
  const told = failure ?? unkept;
  const Beside = desk.beside?.Fields;
  return (
    <>
      {recovered ? (
        <Alert
          type="info"
          showIcon
          title="已恢复上次没有保存的内容。"
          action={
            <Button size="small" onClick={() => void replace(fresh)}>
              {stored ? '放弃，用已保存的内容' : '清空重填'}
            </Button>
          }
        />
      ) : null}
      {stale && stored && keeper.isDirty() ? (
        <StaleNotice
          kind={desk.kind}
          mine={values}
          stored={toFormValues(stored)}
          onTakeStored={() => void replace(fresh)}
          onKeepMine={() => setBasedOn(stored.revision)}
        />
      ) : null}
      <Form
        form={form}
        name={desk.kind}
        layout="vertical"
        className="wj-form"
        initialValues={opened.values}
        scrollToFirstError
        requiredMark
        onValuesChange={() => {
          const typed = { ...values, ...(form.getFieldsValue(true) as FormValues) };
          setValues(typed);
          keeper.keep(typed);
        }}
      >
        <RecordFields kind={desk.kind} layout={desk.layout} values={values} doubts={doubts} />
        {Beside ? <Beside values={values} /> : null}
      </Form>
      {stored ? null : <WaitingFiles files={waiting} onChange={setWaiting} />}
      <div className="wj-form-actions">
        {told ? <FailureAlert failure={told} /> : null}
        <Space>
          <Button type="primary" loading={busy} onClick={() => void save('close')}>
            保存 <kbd>Ctrl+S</kbd>
          </Button>
          {stored ? null : (
            <Button disabled={busy} onClick={() => void save('another')}>
              保存并再记一条
            </Button>
          )}
          <Button onClick={close}>关闭</Button>
          {stored && (former || next) ? <FormerAndNext onFormer={former} onNext={next} /> : null}
        </Space>
      </div>
    </>
  );
}

/** Says which fields keep from saving: those left empty in one breath, the others with their reason. */
function notSaved(faults: readonly string[]): string {
  const empty = faults.flatMap((fault) => /^请填写(.+)$/u.exec(fault)?.[1] ?? []);
  const wrong = faults.filter((fault) => !fault.startsWith('请填写'));
  const parts = empty.length > 0 ? [`${empty.join('、')}还没有填`, ...wrong] : wrong;
  return `没有保存：${parts.join('；')}。`;
}
