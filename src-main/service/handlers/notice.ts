import type { Handlers } from '#shared/contract/contract.ts';
import type { Desk } from '../desk/desk.ts';
import { addNotice, previewNotice } from '../notices/add-notice.ts';
import { exportNotice, removeNotice } from '../notices/hand-on-notice.ts';
import {
  frozenHalves,
  listingOf,
  noticeOnShelf,
  originOf,
  shelvedNotices,
} from '../notices/notice-shelf.ts';
import { saveNotice } from '../notices/save-notice.ts';
import { noticeFaults } from '../opening/notice-faults.ts';
import { blanksOf } from '../templates/template-shelf.ts';

export function noticeHandlers(desk: Desk): Handlers['notice'] {
  return {
    current: () => desk.notice(),
    list: async () => (await shelvedNotices(desk)).map((loaded) => listingOf(desk, loaded)),
    async get({ id }) {
      const loaded = await noticeOnShelf(desk, id);
      return {
        notice: loaded.notice,
        origin: originOf(desk, loaded),
        blanks: await blanksOf(loaded.folder),
        frozenHalves: await frozenHalves(desk, id),
      };
    },
    faults: () => noticeFaults(desk),
    preview: ({ folder }) => previewNotice(desk, folder),
    async add({ folder, replace }) {
      const added = await addNotice(desk, folder, replace);
      desk.changed('settings');
      return added;
    },
    async save(input) {
      const saved = await saveNotice(desk, input);
      desk.changed('settings');
      return saved;
    },
    export: async ({ id, folder }) => ({ path: await exportNotice(desk, id, folder) }),
    async remove({ id }) {
      const path = await removeNotice(desk, id);
      desk.changed('settings');
      return { path };
    },
    async choose({ id }) {
      const { notice } = await noticeOnShelf(desk, id);
      await desk.saveSettings({ noticeId: id });
      desk.changed('settings');
      return notice;
    },
  };
}
