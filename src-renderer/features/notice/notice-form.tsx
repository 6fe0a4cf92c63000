import { Alert, App, Button, Flex, Form, type FormInstance, Space } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { NoticeDetail, SavedNotice } from '#shared/contract/notice.ts';
import type { Template } from '#shared/contract/template.ts';
import type { Failure } from '#shared/domain/failure.ts';
import { noticePlace } from '#shared/notice/notice-labels.ts';
import { noticeName } from '#shared/notice/notice-version.ts';
import { readEnteredNotice } from '#shared/rules/entered-notice.ts';
import { call, toFailure } from '../../client/call.ts';
import { useCommands } from '../../store/commands-store.ts';
import { useManualPlace } from '../../store/help-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { ClauseFields } from './clause-fields.tsx';
import type { NoticeDraft, NoticeTask } from './notice-drafts.ts';
import { AttachmentFields, BasicFields, DutyFields, RecipientFields } from './notice-fields.tsx';
import {
  blanksToSave,
  EMPTY_NOTICE,
  enteredOf,
  fieldOfPath,
  type NoticeValues,
  noticeValues,
} from './notice-values.ts';
import { useNoticeDraft } from './use-notice-draft.ts';
import '../record/record.css';
import './notice.css';

interface Props {
  task: NoticeTask;
  /** The notice that is changed, or that a new one is begun from; null begins from nothing. */
  source: NoticeDetail | null;
  templates: readonly Template[];
  draft: NoticeDraft | undefined;
  isInUse: boolean;
  onSaved: (saved: SavedNotice) => void;
  onClose: () => void;
}

/** A notice without files: entered, or changed, in a form. */
export function NoticeForm({ task, source, templates, draft, isInUse, ...props }: Props) {
  const { onSaved, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [start] = useState(() => (source ? noticeValues(source, templates) : EMPTY_NOTICE));
  const [isRecovered, setRecovered] = useState(draft !== undefined);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isSaving = useRef(false);
  const { keeper, failure: unkept } = useNoticeDraft(task, draft !== undefined);
  const isNew = task.id === null;
  useManualPlace('11-notice#一在程序里录入');

  const save = useCallback(
    async (use: boolean) => {
      if (isSaving.current) return;
      const values = form.getFieldsValue(true) as NoticeValues;
      const faults = await showFaults(form, values);
      if (faults.length > 0) {
        void message.warning({ key: 'not-saved', content: notSaved(faults) });
        return;
      }
      isSaving.current = true;
      setBusy(true);
      setFailure(null);
      try {
        const entered = enteredOf(values);
        const blanks = blanksToSave(values, start, isNew);
        const saved = await call('notice.save', { ...task, entered, blanks, use });
        await keeper.drop();
        onSaved(saved);
      } catch (thrown) {
        const refused = toFailure(thrown);
        setFailure(refused);
        const field = refused.place?.field;
        if (field) markField(form, field.split('.'), refused.message);
      } finally {
        isSaving.current = false;
        setBusy(false);
      }
    },
    [form, message, start, isNew, task, keeper, onSaved],
  );

  const close = useCallback(() => {
    void keeper.flush().then((isKept) => {
      if (isKept && keeper.isDirty())
        void message.info('没有保存的内容已留作草稿，可以随时继续填写。');
      onClose();
    });
  }, [keeper, message, onClose]);

  const startAnew = async () => {
    form.resetFields();
    form.setFieldsValue(start);
    setRecovered(false);
    setFailure(null);
    await keeper.drop();
  };

  useCommands(
    useMemo(
      () => [
        {
          name: 'notice.save',
          label: '保存通知',
          group: '编辑',
          shortcuts: ['Ctrl+S'],
          perform: () => save(true),
        },
      ],
      [save],
    ),
  );

  const told = failure ?? unkept;
  return (
    <Flex vertical gap={16} className="settings-part">
      <h2>{titleOf(task, source)}</h2>
      {isRecovered ? (
        <Alert
          type="info"
          showIcon
          title="已恢复上次没有保存的内容。"
          action={
            <Button size="small" onClick={() => void startAnew()}>
              放弃，重新开始
            </Button>
          }
        />
      ) : null}
      {!isNew && source && source.frozenHalves.length > 0 ? (
        <Alert
          type="info"
          showIcon
          title={`${source.frozenHalves.join('、')}的报送按这份通知定稿：改动会存为下一版，以前的报送仍按原来的通知，校验码不变。`}
        />
      ) : null}
      <Form
        form={form}
        name="notice"
        layout="vertical"
        className="wj-form"
        initialValues={draft?.values ?? start}
        onValuesChange={() => keeper.keep(form.getFieldsValue(true) as NoticeValues)}
      >
        <Flex vertical gap={16}>
          <BasicFields />
          <DutyFields />
          <RecipientFields />
          <AttachmentFields templates={templates} start={start} />
          <ClauseFields />
        </Flex>
      </Form>
      <div className="notice-actions">
        {told ? <FailureAlert failure={told} /> : null}
        <Space>
          <Button type="primary" loading={isBusy} onClick={() => void save(true)}>
            {isInUse ? '保存' : '保存并选用'} <kbd>Ctrl+S</kbd>
          </Button>
          {isInUse ? null : (
            <Button disabled={isBusy} onClick={() => void save(false)}>
              只保存，先不选用
            </Button>
          )}
          <Button onClick={close}>关闭</Button>
        </Space>
      </div>
    </Flex>
  );
}

function titleOf(task: NoticeTask, source: NoticeDetail | null): string {
  if (source === null) return '新建通知';
  const name = noticeName(source.notice);
  return task.id === null ? `新建通知，照“${name}”改` : `修改通知“${name}”`;
}

/** Marks every field that keeps from saving; answers with what is wrong with each, in order. */
async function showFaults(form: FormInstance, values: NoticeValues): Promise<string[]> {
  form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
  // What was typed and not understood has its own words, told by its field.
  await form.validateFields().catch(() => undefined);
  const unread = form.getFieldsError().filter(({ errors }) => errors.length > 0);
  const told = new Set(unread.map(({ name }) => name.join('.')));
  const read = readEnteredNotice(enteredOf(values), 'entered');
  const faults = 'faults' in read ? read.faults : [];
  const marked = faults
    .map((fault) => ({ ...fault, name: fieldOfPath(fault.path) }))
    .filter(({ name }) => !told.has(name.join('.')));
  form.setFields(marked.map(({ name, reason }) => ({ name, errors: [reason] })));
  const first = form.getFieldsError().find(({ errors }) => errors.length > 0);
  if (first) form.scrollToField(first.name, TO_FIELD);
  return [
    ...unread.flatMap(({ errors }) => errors),
    ...marked.map(({ path, reason }) => `${noticePlace(path)}：${reason}`),
  ];
}

function markField(form: FormInstance, name: string[], reason: string): void {
  form.setFields([{ name, errors: [reason] }]);
  form.scrollToField(name, TO_FIELD);
}

const TO_FIELD = { block: 'center', focus: true } as const;
const NAMED = 3;

function notSaved(faults: readonly string[]): string {
  const named = faults.slice(0, NAMED).join('；');
  const rest = faults.length > NAMED ? `；等 ${faults.length} 处，已在表上标出` : '';
  return `没有保存。${named}${rest}。`;
}
