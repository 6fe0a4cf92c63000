import { PaperClipOutlined } from '@ant-design/icons';
import type { Activity } from '#shared/domain/activity.ts';
import type { SheetColumn } from '../../ui/sheet/sheet-column.ts';
import { fileColumn } from '../record/columns.ts';

/** An activity without a file lacks its evidence, and says so. */
export const EVIDENCE: SheetColumn<Activity> = {
  ...fileColumn<Activity>(),
  render: ({ fileCount }) =>
    fileCount > 0 ? (
      <>
        <PaperClipOutlined aria-hidden /> {fileCount}
      </>
    ) : (
      <span className="wj-guess">缺</span>
    ),
};
