import { Alert, Button, Checkbox, Input, Modal, Table } from 'antd';
import { useState } from 'react';
import type { RosterSurvey, SurveyedBody } from '#shared/contract/roster.ts';
import { BODY_KIND_LABELS } from '#shared/domain/roster-body.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useAct } from '../../ui/use-act.ts';

interface Props {
  open: boolean;
  onClose: () => void;
}

const STATES: Record<SurveyedBody['state'], string> = {
  new: '加入',
  same: '已在名册中，不加入',
  like: '请核对',
};

/** A list of bodies from a workbook or the clipboard, held against the roster before anything is kept. */
export function ListDialog({ open, onClose }: Props) {
  const { underWay, act } = useAct();
  const [text, setText] = useState('');
  const [survey, setSurvey] = useState<RosterSurvey | null>(null);
  const [meant, setMeant] = useState<ReadonlySet<string>>(new Set());

  const close = () => {
    setText('');
    setSurvey(null);
    setMeant(new Set());
    onClose();
  };
  const look = (source: { path: string } | { pasted: string }) =>
    act('look', async () => setSurvey(await call('roster.survey', { source })));
  const choose = () =>
    act('look', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择单位名单',
        filters: [{ name: '工作簿（.xlsx）', extensions: ['xlsx'] }],
      });
      const [path] = paths ?? [];
      if (path !== undefined) setSurvey(await call('roster.survey', { source: { path } }));
    });
  const taken = (survey?.bodies ?? []).filter(
    ({ state, place }) => state === 'new' || (state === 'like' && meant.has(place)),
  );
  const take = async () => {
    const isDone = await act('take', async () => {
      await call('roster.add', { bodies: taken.map(({ input }) => input) });
    });
    if (isDone) close();
  };
  const toggle = (place: string) => {
    const next = new Set(meant);
    if (!next.delete(place)) next.add(place);
    setMeant(next);
  };
  return (
    <Modal
      title="粘贴或导入名单"
      open={open}
      width={760}
      okText={taken.length > 0 ? `加入 ${taken.length} 个单位` : '加入名册'}
      okButtonProps={{ disabled: taken.length === 0 }}
      cancelText="取消"
      confirmLoading={underWay === 'take'}
      onOk={() => void take()}
      onCancel={close}
    >
      {survey === null ? (
        <>
          <p className="wj-quiet">
            每行一个单位；有表头时按表头识别单位名称、类别、简称、联系人、联系电话、备注，没有写类别的按名称推定。
          </p>
          <Input.TextArea
            aria-label="粘贴单位名单"
            rows={6}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p>
            <Button disabled={text.trim() === ''} onClick={() => void look({ pasted: text })}>
              预览粘贴的名单
            </Button>{' '}
            <Button onClick={() => void choose()}>选择工作簿…</Button>
          </p>
        </>
      ) : (
        <>
          {survey.refused.map(({ place, reason }) => (
            <Alert key={place} type="warning" showIcon title={`${place}：${reason}`} />
          ))}
          <Table<SurveyedBody>
            size="small"
            rowKey="place"
            pagination={false}
            scroll={{ y: 320 }}
            dataSource={survey.bodies}
            columns={[
              { title: '位置', dataIndex: 'place', width: 100 },
              { title: '单位名称', render: (_, { input }) => input.name },
              {
                title: '类别',
                width: 110,
                render: (_, { input, isKindGuessed }) =>
                  `${BODY_KIND_LABELS[input.kind]}${isKindGuessed ? '（推定）' : ''}`,
              },
              {
                title: '处理',
                render: (_, { state, place, other, why }) =>
                  state === 'like' ? (
                    <Checkbox checked={meant.has(place)} onChange={() => toggle(place)}>
                      可能就是“{other}”（{why}）；是另一个单位，也加入
                    </Checkbox>
                  ) : (
                    `${STATES[state]}${other === '' ? '' : `：${other}`}`
                  ),
              },
            ]}
          />
        </>
      )}
    </Modal>
  );
}
