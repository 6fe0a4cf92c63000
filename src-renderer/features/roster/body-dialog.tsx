import { Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import {
  BODY_KIND_LABELS,
  BODY_KINDS,
  BODY_LABELS,
  type BodyInput,
  bodyInputSchema,
  type RosterBody,
} from '#shared/domain/roster-body.ts';
import { kindByName } from '#shared/roster/read-roster.ts';
import { call } from '../../client/call.ts';
import { useAct } from '../../ui/use-act.ts';

interface Props {
  /** Null enters a new one. */
  body: RosterBody | null;
  open: boolean;
  onClose: () => void;
}

const FIELDS = bodyInputSchema.keyof().options;

/** One body of the roster. */
export function BodyDialog({ body, open, onClose }: Props) {
  const { underWay, act } = useAct();
  const [form] = Form.useForm<BodyInput>();
  useEffect(() => {
    if (!open) return;
    form.resetFields();
    if (body) form.setFieldsValue(body);
  }, [open, body, form]);

  const save = async (values: BodyInput) => {
    const input = bodyInputSchema.parse(values);
    const isSaved = await act('save', async () => {
      if (body) await call('roster.change', { id: body.id, input });
      else await call('roster.add', { bodies: [input] });
    });
    if (isSaved) onClose();
  };
  /** The kind follows the name until the clerk chooses one. */
  const onName = (name: string) => {
    if (!body && !form.isFieldTouched('kind')) form.setFieldValue('kind', kindByName(name));
  };
  return (
    <Modal
      title={body ? '修改单位' : '新增单位'}
      open={open}
      okText="保存"
      cancelText="取消"
      confirmLoading={underWay !== null}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="roster-body"
        layout="vertical"
        onFinish={(values: BodyInput) => void save(values)}
      >
        {FIELDS.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={BODY_LABELS[field]}
            {...(field === 'otherNames' ? { extra: '别人怎么写它，几个之间用顿号隔开' } : {})}
            {...(field === 'name' || field === 'kind'
              ? { rules: [{ required: true, message: `请填写${BODY_LABELS[field]}` }] }
              : {})}
          >
            {field === 'kind' ? (
              <Select
                options={BODY_KINDS.map((value) => ({ value, label: BODY_KIND_LABELS[value] }))}
              />
            ) : field === 'remarks' ? (
              <Input.TextArea rows={2} maxLength={20_000} />
            ) : (
              <Input
                maxLength={500}
                autoComplete="off"
                {...(field === 'name'
                  ? { onChange: (event) => onName(event.currentTarget.value) }
                  : {})}
              />
            )}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  );
}
