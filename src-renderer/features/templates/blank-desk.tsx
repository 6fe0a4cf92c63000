import { Alert, Button, Card, Flex, Input, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { PlaceOverrides } from '#shared/blanks/recognition.ts';
import type { FieldChoice, RecognisedBlank } from '#shared/contract/template.ts';
import type { Failure } from '#shared/domain/failure.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { call, toFailure } from '../../client/call.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { useAct } from '../../ui/use-act.ts';
import { BlankPaper } from './blank-paper.tsx';
import { PlaceList } from './place-list.tsx';
import { markOf, placesOf } from './places.ts';
import { QuestionList } from './question-list.tsx';
import { questionsOf } from './questions.ts';

interface Props {
  kind: FormKind;
  path: string;
  attachment: { label: string; title: string };
  onClose: () => void;
}

/** A blank beside what was recognised on it, to be corrected and kept as a template. */
export function BlankDesk({ kind, path, attachment, onClose }: Props) {
  const done = useDone();
  const { underWay, act } = useAct();
  const [overrides, setOverrides] = useState<PlaceOverrides>({});
  /** Recognised anew, whatever was confirmed on this form before. */
  const [afresh, setAfresh] = useState(false);
  const [blank, setBlank] = useState<RecognisedBlank | null>(null);
  const [choices, setChoices] = useState<FieldChoice[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [name, setName] = useState(baseName(path));

  useEffect(() => {
    call('template.fields', { kind }).then(setChoices, (thrown: unknown) =>
      setFailure(toFailure(thrown)),
    );
  }, [kind]);

  useEffect(() => {
    let isLatest = true;
    call('template.recognise', { path, kind, overrides, afresh }).then(
      (recognised) => isLatest && setBlank(recognised),
      (thrown: unknown) => isLatest && setFailure(toFailure(thrown)),
    );
    return () => {
      isLatest = false;
    };
  }, [path, kind, overrides, afresh]);

  const save = () =>
    void act('save', async () => {
      const saved = await call('template.save', {
        path,
        kind,
        overrides,
        afresh,
        name: name.trim(),
      });
      const kept = await call('template.locate', { name: saved.name });
      done({ text: `${attachment.label}以后填在“${name.trim()}”上`, path: kept.path });
      onClose();
    });

  const places = useMemo(() => (blank === null ? [] : placesOf(blank)), [blank]);
  const questions = useMemo(() => questionsOf(places), [places]);
  const marking = useMemo(
    () => ({
      marks: new Map(places.map((each) => [each.place, markOf(each)])),
      labels: new Map(places.map((each) => [each.place, each.label])),
      selected,
      onSelect: setSelected,
    }),
    [places, selected],
  );
  return (
    <PageFrame
      title={`识别${attachment.label}的空白表`}
      note={blank?.fileName ?? ''}
      actions={
        <Flex gap={8} align="center">
          <Input
            aria-label="模板名称"
            addonBefore="存为"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            type="primary"
            disabled={blank === null || name.trim() === ''}
            loading={underWay === 'save'}
            onClick={save}
          >
            存为模板并启用
          </Button>
          <Button onClick={onClose}>取消</Button>
        </Flex>
      }
    >
      {failure && (
        <FailureAlert failure={failure} action={<Button onClick={onClose}>返回</Button>} />
      )}
      {!blank && !failure && <Loading label="正在识别…" />}
      {blank && (
        <Flex vertical gap={12}>
          {blank.metBefore && (
            <Alert
              type={blank.metBefore.isSame ? 'info' : 'warning'}
              showIcon
              title={blank.metBefore.message}
              action={
                blank.metBefore.isSame && (
                  <Button size="small" onClick={() => setAfresh(true)}>
                    重新识别
                  </Button>
                )
              }
            />
          )}
          {blank.warnings.map((warning) => (
            <Alert key={warning.message} type="warning" showIcon title={warning.message} />
          ))}
          <Typography.Text>
            绿色的会自动填写，黄色的拿不准、请在右边回答，灰色的留空待手写盖章。点左边的格子或右边的下拉框都可以改。
          </Typography.Text>
          <div className="template-desk">
            <div className="template-paper" tabIndex={0} role="region" aria-label="空白表">
              <BlankPaper html={blank.html} marking={marking} />
            </div>
            <Card size="small" title={`${places.length} 处`} className="template-places">
              <QuestionList
                questions={questions}
                onSelect={setSelected}
                onAnswer={(answers) => setOverrides({ ...overrides, ...answers })}
              />
              <PlaceList
                places={places}
                choices={choices}
                selected={selected}
                onSelect={setSelected}
                onChoose={(place, field) => setOverrides({ ...overrides, [place]: field })}
              />
            </Card>
          </div>
        </Flex>
      )}
    </PageFrame>
  );
}

function baseName(path: string): string {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/\.[^.]+$/, '');
}
