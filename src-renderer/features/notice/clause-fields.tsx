import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Card, Form, Input, Select, Space } from 'antd';
import { CLAUSE_LABELS } from '#shared/notice/notice-labels.ts';
import { CLAUSE_WORDS, RULED_CLAUSE_IDS } from '#shared/rules/clause-words.ts';
import { AT_LEAST, type ClauseValues, NEW_QUOTA, UNCHECKED } from './notice-values.ts';
import { QuotaFields } from './quota-fields.tsx';

const NEW_CLAUSE: ClauseValues = {
  check: UNCHECKED,
  place: '',
  text: '',
  unchecked: '',
  atLeast: [NEW_QUOTA],
};

/** What the notice asks, sentence by sentence, and what of it the program checks. */
export function ClauseFields() {
  const form = Form.useFormInstance();
  const written = (Form.useWatch('clauses', form) ?? []) as ClauseValues[];
  return (
    <Form.List name="clauses">
      {(items, { add, remove, move }, { errors }) => (
        <Card size="small" title={<h3>逐条要求（{items.length} 条）</h3>}>
          <p className="notice-note">
            抄通知原文，并选出程序按它核对什么。通知里没有的不用写，也就不核对；程序核对不了的选“程序不核对”，写明原因。
          </p>
          <ol className="notice-clauses">
            {items.map(({ key, name }) => (
              <li key={key} aria-label={`第 ${name + 1} 条`}>
                <ClauseItem
                  index={name}
                  check={written[name]?.check ?? UNCHECKED}
                  taken={written.flatMap(({ check }, at) => (at === name ? [] : check))}
                  onUp={name === 0 ? null : () => move(name, name - 1)}
                  onDown={name === items.length - 1 ? null : () => move(name, name + 1)}
                  onRemove={() => remove(name)}
                />
              </li>
            ))}
          </ol>
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(NEW_CLAUSE)}>
            添加一条
          </Button>
        </Card>
      )}
    </Form.List>
  );
}

interface ItemProps {
  index: number;
  check: string;
  /** What other clauses are checked for. */
  taken: readonly string[];
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
}

function ClauseItem({ index, check, taken, onUp, onDown, onRemove }: ItemProps) {
  const nth = `第 ${index + 1} 条`;
  return (
    <div className="notice-clause">
      <Form.Item name={[index, 'check']} label={`${nth}　${CLAUSE_LABELS.id}`}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: UNCHECKED, label: '程序不核对' },
            { value: AT_LEAST, label: '要求的数量：活动、场次、地点、户数、人次' },
            ...RULED_CLAUSE_IDS.map((id) => ({
              value: id,
              label: CLAUSE_WORDS[id],
              disabled: taken.includes(id),
            })),
          ]}
        />
      </Form.Item>
      <Form.Item name={[index, 'place']} label={CLAUSE_LABELS.place}>
        <Input maxLength={100} autoComplete="off" placeholder="三（四）" />
      </Form.Item>
      <Space size={4} className="notice-clause-moves">
        <Button
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={`${nth}上移`}
          disabled={onUp === null}
          onClick={() => onUp?.()}
        />
        <Button
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={`${nth}下移`}
          disabled={onDown === null}
          onClick={() => onDown?.()}
        />
        <Button
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`删除${nth}`}
          onClick={onRemove}
        />
      </Space>
      <Form.Item name={[index, 'text']} label={CLAUSE_LABELS.text} className="notice-clause-whole">
        <Input.TextArea maxLength={5000} autoSize={{ minRows: 1, maxRows: 8 }} />
      </Form.Item>
      {check === AT_LEAST ? <QuotaFields clause={index} /> : null}
      {check === UNCHECKED ? (
        <Form.Item
          name={[index, 'unchecked']}
          label={CLAUSE_LABELS.unchecked}
          className="notice-clause-whole"
        >
          <Input maxLength={500} autoComplete="off" placeholder="例如：台账不登记宣传品的样式" />
        </Form.Item>
      ) : null}
    </div>
  );
}
