import { Card, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Template } from '#shared/contract/template.ts';
import { count } from '#shared/domain/field.ts';
import { FORM_KINDS } from '#shared/notice/notice.ts';
import { ATTACHMENT_LABELS, FORM_LABELS, NOTICE_LABELS } from '#shared/notice/notice-labels.ts';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { countKind, MEGABYTES_KIND, MONTH_DAY_KIND } from '../../ui/typed/typed-kind.ts';
import { DayControl, TypedItem } from '../record/typed-control.tsx';
import { KEPT_BLANK, NO_BLANK, type NoticeValues } from './notice-values.ts';

type LineField = Exclude<keyof typeof NOTICE_LABELS, 'clauses' | 'issuedOn'>;

interface LineProps {
  field: LineField;
  extra?: string;
  span?: 3 | 6;
  autoFocus?: boolean;
}

function Line({ field, extra, span = 3, autoFocus = false }: LineProps) {
  return (
    <Form.Item
      name={field.split('.')}
      label={NOTICE_LABELS[field]}
      className={`wj-span-${span}`}
      {...(extra ? { extra } : {})}
    >
      <Input maxLength={500} autoComplete="off" autoFocus={autoFocus} />
    </Form.Item>
  );
}

export function BasicFields() {
  return (
    <Part title="基本情况">
      <Line field="title" span={6} autoFocus />
      <Line field="shortTitle" extra="用在列表里，例如 示例区2026年通知" />
      <DayControl field="issuedOn" label={NOTICE_LABELS.issuedOn} span={3} />
      <Line field="issuers" span={6} extra="几个单位联合发文的，用顿号隔开" />
    </Part>
  );
}

const MINIMA = [
  ['minima.pilots', count({ label: '试点', unit: '个', width: 8 })],
  ['minima.works', count({ label: '作品', unit: '件', width: 8 })],
  ['minima.cases', count({ label: '成果案例', unit: '个', width: 8 })],
] as const;

const DAYS_KIND = countKind(count({ label: '几天内', unit: '天', width: 8 }));

export function DutyFields() {
  return (
    <Part title="期限和数量">
      {(['due.half1', 'due.half2'] as const).map((field) => (
        <TypedItem
          key={field}
          field={field}
          label={NOTICE_LABELS[field]}
          span={3}
          kind={MONTH_DAY_KIND}
          extra={field === 'due.half1' ? '截止日也是两个半年的分界' : undefined}
        >
          {(onNote) => <TypedInput kind={MONTH_DAY_KIND} placeholder="6月20日" onNote={onNote} />}
        </TypedItem>
      ))}
      {(['tables.month', 'tables.quarter'] as const).map((field) => (
        <TypedItem
          key={field}
          field={field}
          label={NOTICE_LABELS[field]}
          span={3}
          kind={DAYS_KIND}
          extra="没有要求的不填"
        >
          {(onNote) => <TypedInput kind={DAYS_KIND} suffix="天" onNote={onNote} />}
        </TypedItem>
      ))}
      {MINIMA.map(([field, counted]) => {
        const kind = countKind(counted);
        return (
          <TypedItem
            key={field}
            field={field}
            label={NOTICE_LABELS[field]}
            kind={kind}
            extra="没有要求的写 0"
          >
            {(onNote) => (
              <TypedInput kind={kind} suffix={counted.unit} placeholder="0" onNote={onNote} />
            )}
          </TypedItem>
        );
      })}
    </Part>
  );
}

export function RecipientFields() {
  return (
    <Part title="报送到哪里">
      <Line field="recipient.office" span={6} />
      <Line field="recipient.contact" extra="没有写的可以不填" />
      <Line field="recipient.phone" extra="没有写的可以不填" />
      <Line field="recipient.mailbox" />
      <TypedItem
        field="recipient.mailLimitMb"
        label={NOTICE_LABELS['recipient.mailLimitMb']}
        span={3}
        kind={MEGABYTES_KIND}
        extra="超过的材料自动分成几封；不清楚的填 20"
      >
        {(onNote) => (
          <TypedInput kind={MEGABYTES_KIND} suffix="MB" placeholder="20" onNote={onNote} />
        )}
      </TypedItem>
    </Part>
  );
}

interface AttachmentProps {
  templates: readonly Template[];
  start: NoticeValues;
}

/** The three forms: what the notice calls each, and on whose layout it is filled. */
export function AttachmentFields({ templates, start }: AttachmentProps) {
  const own = templates.filter(({ fromNotice }) => !fromNotice).map(({ name }) => name);
  return (
    <Part
      title="报送表格"
      note="上级发来的空白表，先在“表格模板”里选进来，再在这里选用；它随通知一起导出。"
    >
      {FORM_KINDS.map((kind) => (
        <fieldset key={kind} className="wj-span-6 notice-attachment">
          <legend>{FORM_LABELS[kind]}</legend>
          <Form.Item name={['attachments', kind, 'label']} label={ATTACHMENT_LABELS.label}>
            <Input maxLength={50} autoComplete="off" placeholder="附件2" />
          </Form.Item>
          <Form.Item name={['attachments', kind, 'title']} label={ATTACHMENT_LABELS.title}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['blanks', kind]} label="填在哪张表上">
            <Select
              options={[
                { value: NO_BLANK, label: '程序自带的版式' },
                ...(start.blanks[kind] === KEPT_BLANK
                  ? [{ value: KEPT_BLANK, label: '通知自带的空白表' }]
                  : []),
                ...own.map((name) => ({ value: name, label: name })),
              ]}
            />
          </Form.Item>
        </fieldset>
      ))}
    </Part>
  );
}

function Part(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <Card size="small" title={<h3>{props.title}</h3>}>
      {props.note ? <p className="notice-note">{props.note}</p> : null}
      <div className="notice-grid">{props.children}</div>
    </Card>
  );
}
