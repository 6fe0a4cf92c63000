import { App, Button, Checkbox, Select, Table } from 'antd';
import { useState } from 'react';
import type {
  BodyStanding,
  CollectSurvey,
  SheetState,
  SurveyedSheet,
} from '#shared/contract/collect.ts';
import { call } from '../../client/call.ts';
import { useAct } from '../../ui/use-act.ts';

interface Props {
  survey: CollectSurvey;
  bodies: readonly BodyStanding[];
  /** The clerk says whose a sheet is that nobody can tell. */
  onSay: (file: string, bodyId: string) => void;
  onDone: () => void;
}

const STATES: Record<SheetState, string> = {
  ready: '可以收下',
  refused: '有行没有读出来',
  here: '已经收过',
  superseded: '有较晚的一份',
  'other-period': '不是这一期',
  unknown: '不知道是谁的',
  broken: '打不开',
};

/** What was dropped, file by file, before anything is kept. */
export function SurveyedSheets({ survey, bodies, onSay, onDone }: Props) {
  const { underWay, act } = useAct();
  const { message } = App.useApp();
  const [isPartial, setPartial] = useState(false);
  const inState = (wanted: SheetState) => survey.sheets.filter(({ state }) => state === wanted);
  const refused = inState('refused').length;
  const ready = inState('ready').length + (isPartial ? refused : 0);
  const take = async () => {
    const { surveyId } = survey;
    const isTaken = await act('take', async () => {
      const { taken } = await call('collect.take', { surveyId, partial: isPartial });
      void message.success(`已收下 ${taken.length} 个单位的表，每份可以分别撤销。`);
    });
    if (isTaken) onDone();
  };
  const options = bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }));
  return (
    <>
      <Table<SurveyedSheet>
        size="small"
        rowKey="file"
        pagination={false}
        dataSource={survey.sheets}
        expandable={{
          rowExpandable: ({ refused, marked }) => refused.length + marked.length > 0,
          expandedRowRender: namedPlaces,
        }}
        columns={[
          { title: '文件', dataIndex: 'file' },
          {
            title: '单位',
            render: (_, { file, bodyName, state }) =>
              state === 'unknown' ? (
                <Select
                  size="small"
                  style={{ width: 180 }}
                  aria-label={`${file}是哪个单位的`}
                  placeholder={bodyName === '' ? '选择单位' : `可能是${bodyName}`}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={options}
                  onChange={(bodyId: string) => onSay(file, bodyId)}
                />
              ) : (
                bodyName
              ),
          },
          {
            title: '结果',
            render: (_, { state, why }) => `${STATES[state]}${why ? `：${why}` : ''}`,
          },
          { title: '新增', dataIndex: 'added', width: 60 },
          { title: '改动', dataIndex: 'changed', width: 60 },
          { title: '不再有', dataIndex: 'gone', width: 70 },
          { title: '不变', dataIndex: 'unchanged', width: 60 },
        ]}
      />
      {survey.left.map(({ name, why }) => (
        <p key={name}>
          {name}：{why}
        </p>
      ))}
      {refused > 0 ? (
        <Checkbox checked={isPartial} onChange={({ target }) => setPartial(target.checked)}>
          有行没有读出来的 {refused} 份，先收读得出来的行
        </Checkbox>
      ) : null}
      <p>
        <Button
          type="primary"
          disabled={ready === 0}
          loading={underWay === 'take'}
          onClick={() => void take()}
        >
          收下 {ready} 个单位的表
        </Button>{' '}
        <Button onClick={onDone}>取消</Button>
      </p>
    </>
  );
}

/** The cells that were not read, and those that were understood otherwise. */
function namedPlaces({ refused, marked }: SurveyedSheet) {
  return (
    <ul>
      {[...refused, ...marked].map(({ place, text }) => (
        <li key={`${place} ${text}`}>
          {place} {text}
        </li>
      ))}
    </ul>
  );
}
