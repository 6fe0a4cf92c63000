import { App, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { UNIT_LABELS, type Unit, unitSchema } from '#shared/domain/unit.ts';
import { call } from '../../client/call.ts';
import { useCall } from '../../client/use-call.ts';
import { goTo } from '../../store/navigation-store.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import './unit.css';

const UNIT_KINDS = ['unit'] as const;

const HINTS: Partial<Record<keyof Unit, string>> = {
  name: '与公章一致，印在每张表的表头',
  shortName: '用在文件名里，如“某某镇”；不填就用单位名称',
};

/** The reporting unit and the people its forms name. */
export function UnitPage() {
  const attempt = useAttempt();
  const { message } = App.useApp();
  const [form] = Form.useForm<Unit>();
  const { value, failure, reload } = useCall('unit.get', {}, UNIT_KINDS);
  const first = value !== undefined && value.name === '';

  useEffect(() => {
    if (value) form.setFieldsValue(value);
  }, [value, form]);

  const save = (unit: Unit) =>
    attempt(async () => {
      await call('unit.save', unit);
      void message.success('单位信息已保存');
      if (first) goTo('home');
    });

  return (
    <PageFrame
      title="填报单位"
      note={
        first
          ? '先填写单位信息，它们会印在统计表和报送表上；以后随时可以修改。'
          : '印在统计表和报送表上的单位与人员。'
      }
    >
      {failure ? <FailureAlert failure={failure} onRetry={reload} /> : null}
      <Form
        form={form}
        name="unit"
        layout="vertical"
        className="wj-form wj-form-narrow"
        onFinish={(unit: Unit) => void save(unit)}
      >
        {unitSchema.keyof().options.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={UNIT_LABELS[field]}
            extra={HINTS[field]}
            {...(field === 'name' && {
              rules: [{ required: true, message: '请填写单位名称' }],
            })}
          >
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit">
          保存单位信息
        </Button>
        {first ? (
          <Button type="link" onClick={() => goTo('home')}>
            以后再填
          </Button>
        ) : (
          <Button type="link" onClick={() => goTo('roster')}>
            有单位向本单位报送？建立名册
          </Button>
        )}
      </Form>
    </PageFrame>
  );
}
