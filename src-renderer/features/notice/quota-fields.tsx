import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { count } from '#shared/domain/field.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import {
  QUOTA_COUNT_LABELS,
  QUOTA_COUNTS,
  QUOTA_SPAN_LABELS,
  QUOTA_SPANS,
} from '#shared/notice/quota.ts';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { countKind, refusalOf } from '../../ui/typed/typed-kind.ts';
import { NEW_QUOTA } from './notice-values.ts';

const LEAST = countKind(count({ label: '至少', width: 8 }));

function refuseUnread(_rule: unknown, value: unknown): Promise<void> {
  const why = refusalOf(LEAST, value);
  return why === null ? Promise.resolve() : Promise.reject(new Error(why));
}

/** The numbers one clause asks for: 每年 进企业 不同地点 至少 20. */
export function QuotaFields({ clause }: { clause: number }) {
  return (
    <Form.List name={[clause, 'atLeast']} initialValue={[NEW_QUOTA]}>
      {(items, { add, remove }, { errors }) => (
        <div className="notice-clause-whole notice-quotas">
          {items.map(({ key, name }) => {
            const nth = `第 ${clause + 1} 条第 ${name + 1} 项`;
            const label = (text: string) => (name === 0 ? text : '');
            return (
              <fieldset key={key} className="notice-quota" aria-label={nth}>
                <Form.Item name={[name, 'every']} label={label('多久')}>
                  <Select aria-label={`${nth}多久`} options={SPANS} />
                </Form.Item>
                <Form.Item name={[name, 'setting']} label={label('进哪个场所')}>
                  <Select aria-label={`${nth}进哪个场所`} options={SETTING_OPTIONS} />
                </Form.Item>
                <Form.Item name={[name, 'form']} label={label('哪种形式')}>
                  <Select aria-label={`${nth}哪种形式`} options={FORM_OPTIONS} />
                </Form.Item>
                <Form.Item name={[name, 'count']} label={label('数什么')}>
                  <Select aria-label={`${nth}数什么`} options={COUNTS} />
                </Form.Item>
                <Form.Item
                  name={[name, 'least']}
                  label={label('至少')}
                  rules={[{ validator: refuseUnread }]}
                >
                  <TypedInput kind={LEAST} label={`${nth}至少`} placeholder="20" />
                </Form.Item>
                <Form.Item label={label(' ')}>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`删除${nth}`}
                    disabled={items.length === 1}
                    onClick={() => remove(name)}
                  />
                </Form.Item>
              </fieldset>
            );
          })}
          <Form.ErrorList errors={errors} />
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(NEW_QUOTA)}>
            添加一项数量
          </Button>
        </div>
      )}
    </Form.List>
  );
}

const SPANS = QUOTA_SPANS.map((value) => ({ value, label: QUOTA_SPAN_LABELS[value] }));
const COUNTS = QUOTA_COUNTS.map((value) => {
  const { label, unit } = QUOTA_COUNT_LABELS[value];
  return { value, label: `${label}（${unit}）` };
});
const SETTING_OPTIONS = [
  { value: null, label: '都算' },
  ...SETTINGS.map((value) => ({ value, label: `进${SETTING_LABELS[value]}` })),
];
const FORM_OPTIONS = [
  { value: null, label: '都算' },
  ...PUBLICITY_FORMS.map((value) => ({ value, label: PUBLICITY_FORM_LABELS[value] })),
];
