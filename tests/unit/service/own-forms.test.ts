import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OTHER_NOTICE, openService } from '../../support/service-harness.ts';

const BLANKS = path.join(import.meta.dirname, '..', '..', 'documents', 'blanks');
const BLANK = path.join(BLANKS, '附件3作品报送表（空白）.docx');

describe('an office’s own forms in the data folder', () => {
  it('serve the package in place of the built-in layout, until that is chosen again', async () => {
    const service = await openService({ sample: true });
    const saved = await service.call('template.save', {
      path: BLANK,
      kind: 'work',
      name: '区办作品表',
    });
    expect(saved).toMatchObject({ name: '区办作品表.docx', serves: 'work', format: 'docx' });
    const outDir = path.join(service.folder, '包');
    const own = await service.call('report.pack', { year: 2024, half: 1, outDir, draft: true });
    expect(own.warnings.join()).toContain('原创');
    await service.call('template.use', { kind: 'work', name: null });
    const builtIn = await service.call('report.pack', { year: 2024, half: 1, outDir, draft: true });
    expect(builtIn.warnings.join()).not.toContain('原创');
  });

  it('take all works at once where the form has rows for them', async () => {
    const service = await openService({ sample: true });
    const list = path.join(BLANKS, 'work-list.docx');
    await service.call('template.save', { path: list, kind: 'work', name: '作品汇总' });
    const { files } = await service.call('report.pack', {
      year: 2024,
      half: 1,
      outDir: path.join(service.folder, '包'),
      draft: true,
    });
    expect(files.filter(({ name }) => name.startsWith('附件3'))).toHaveLength(1);
  });

  it('stand in the window for the works they take: no list of the program’s own beside them', async () => {
    const service = await openService({ sample: true });
    const which = { year: 2024, half: 1 } as const;
    await service.call('record.add', {
      kind: 'work',
      input: { year: 2024, title: '又一部作品', type: 'video', createdOn: '2024-05-01' },
    });
    const before = await service.call('report.forms', which);
    expect(before.map(({ form }) => form)).toContain('works');
    expect(before.filter(({ model }) => model.kind === 'work').length).toBeGreaterThan(1);
    const list = path.join(BLANKS, 'work-list.docx');
    await service.call('template.save', { path: list, kind: 'work', name: '作品汇总' });
    const forms = await service.call('report.forms', which);
    expect(forms.map(({ form }) => form)).not.toContain('works');
    const works = forms.filter(({ model }) => model.kind === 'work');
    expect(works).toHaveLength(1);
    expect(works[0]).toMatchObject({
      name: '附件3_作品_样例镇人民政府',
      office: { name: '作品汇总.docx', kind: 'work' },
    });

    await service.call('report.freeze', which);
    const { unscanned } = await service.call('report.get', which);
    expect(unscanned.filter(({ name }) => name.startsWith('附件3'))).toHaveLength(1);
  });

  it('leave the report to be seen when their file is gone', async () => {
    const service = await openService({ sample: true });
    const which = { year: 2024, half: 1 } as const;
    await service.call('template.save', { path: BLANK, kind: 'work', name: '区办作品表' });
    await service.call('report.freeze', which);
    rmSync(path.join(service.data, 'templates', '区办作品表.docx'));
    await service.call('report.get', which);
    expect(await service.call('report.forms', which)).not.toEqual([]);
  });

  it('teach their labels: what the clerk named once is recognised the next time', async () => {
    const service = await openService({ sample: true });
    const before = await service.call('template.recognise', { path: BLANK, kind: 'work' });
    const place = before.fields.find(({ label }) => label === '传播效果')?.place ?? '';
    const overrides = { [place]: 'work.remarks' };
    await service.call('template.save', { path: BLANK, kind: 'work', name: '一', overrides });
    const again = await service.call('template.recognise', { path: BLANK, kind: 'work' });
    expect(again.fields.find((field) => field.place === place)?.field).toBe('work.remarks');
  });

  it('travel with the backup, and so do the notices the clerk added', async () => {
    const service = await openService({ sample: true });
    await service.call('template.save', { path: BLANK, kind: 'work', name: '区办作品表' });
    const added = path.join(service.folder, '通知');
    cpSync(OTHER_NOTICE, added, { recursive: true });
    const { id } = await service.call('notice.add', { folder: added });
    const zip = path.join(service.folder, '备份.zip');
    await service.call('backup.create', { path: zip });

    const other = path.join(service.folder, '新的数据');
    await service.call('backup.restore', { path: zip, folder: other });
    expect(await service.call('template.list', {})).toMatchObject([
      { name: '区办作品表.docx', serves: 'work' },
    ]);
    const notices = await service.call('notice.list', {});
    expect(notices.map((listed) => listed.id)).toContain(id);
  });
});
