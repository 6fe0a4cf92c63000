import { Button } from 'antd';
import type { SavedNotice } from '#shared/contract/notice.ts';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { draftKeyOf, type NoticeTask, noticeDrafts } from './notice-drafts.ts';
import { NoticeForm } from './notice-form.tsx';

interface Props {
  task: NoticeTask;
  inUse: string | undefined;
  onSaved: (saved: SavedNotice) => void;
  onClose: () => void;
}

const ONCE = [] as const;

/** The form, once all that it begins with is at hand. */
export function NoticeEditor(props: Props) {
  const { task } = props;
  const sourceId = task.id ?? task.basis;
  return sourceId === null ? (
    <ReadyForm {...props} source={null} />
  ) : (
    <FormOfNotice {...props} id={sourceId} />
  );
}

function FormOfNotice({ id, ...props }: Props & { id: string }) {
  const { value, failure } = useCall('notice.get', { id }, ONCE);
  if (failure) {
    const back = <Button onClick={props.onClose}>返回</Button>;
    return <FailureAlert failure={failure} action={back} />;
  }
  if (!value) return <Loading label="正在读取通知…" />;
  return <ReadyForm {...props} source={value} />;
}

type ReadyProps = Props & Pick<Parameters<typeof NoticeForm>[0], 'source'>;

function ReadyForm({ task, source, inUse, ...props }: ReadyProps) {
  const templates = useCall('template.list', {}, ONCE);
  const drafts = useCall('draft.list', {}, ONCE);
  const failure = templates.failure ?? drafts.failure;
  if (failure) return <FailureAlert failure={failure} onRetry={drafts.reload} />;
  if (!templates.value || !drafts.value) return <Loading label="正在读取通知…" />;
  const draft = noticeDrafts(drafts.value).find((one) => draftKeyOf(one) === draftKeyOf(task));
  const isServing = source !== null && source.notice.id === inUse;
  return (
    <NoticeForm
      {...props}
      task={task}
      source={source}
      // What serves is told of the notice in force alone.
      templates={isServing ? templates.value : templates.value.map(unserving)}
      draft={draft}
      isInUse={task.id !== null && task.id === inUse}
    />
  );
}

function unserving<T extends object>(template: T) {
  return { ...template, serves: null };
}
