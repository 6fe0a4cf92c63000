import { describe, expect, it } from 'vitest';
import { formFromTitle, readForm } from '#shared/recognition/read-form.ts';
import { readSettings, readTick, settingsFromTitle } from '#shared/recognition/read-settings.ts';
import { recogniseHeading } from '#shared/recognition/recognise-heading.ts';

describe('readForm', () => {
  it.each([
    ['安全宣讲', 'lecture'],
    ['媒体宣传（广播）', 'media'],
    ['1.安全宣讲', 'lecture'],
    ['应急疏散演练类', 'drill'],
    ['其他', 'other'],
  ])('reads %s without guessing', (text, form) => {
    expect(readForm(text)).toEqual({ state: 'read', value: form });
  });

  it.each([
    ['宣讲', 'lecture'],
    ['应急演练', 'drill'],
    ['推文', 'media'],
    ['体验式宣传教育', 'immersive'],
    ['现场会', 'experience'],
    ['警示教育片', 'warning'],
    ['启动仪式', 'themed'],
    ['入户发放', 'other'],
    ['宣讲、演练', 'lecture'],
    ['猜灯谜', 'other'],
  ])('marks %s as a guess', (text, form) => {
    expect(readForm(text)).toMatchObject({ state: 'guessed', value: form });
  });

  it('takes the clerk’s own word as certain', () => {
    expect(readForm('猜灯谜', { 猜灯谜: 'themed' })).toEqual({ state: 'read', value: 'themed' });
  });

  it('refuses what is no word at all', () => {
    expect(readForm('123').state).toBe('refused');
  });

  it('derives a form from a title only where it says one', () => {
    expect(formFromTitle('镇中心小学消防演练')).toMatchObject({ state: 'guessed', value: 'drill' });
    expect(formFromTitle('春节走访')).toEqual({ state: 'blank' });
  });
});

describe('readSettings', () => {
  it.each([
    ['企业、社区', 'enterprise community'],
    ['企业,社区', 'enterprise community'],
    ['企业 农村', 'enterprise village'],
    ['进企业进社区', 'enterprise community'],
    ['企业农村社区', 'enterprise village community'],
    ['☑企业 □农村 ☑家庭', 'enterprise family'],
    ['企业□ 农村√', 'village'],
    ['社区/农村', 'village community'],
    ['企业；学校', 'enterprise school'],
  ])('reads %s', (text, settings) => {
    expect(readSettings(text)).toEqual({ state: 'read', value: settings.split(' ') });
  });

  it.each([
    ['五进', 'enterprise village community school family'],
    ['幼儿园', 'school'],
    ['村（社区）', 'village community'],
    ['企业、机关', 'enterprise'],
    ['居民家庭', 'family'],
  ])('marks %s as a guess', (text, settings) => {
    expect(readSettings(text)).toMatchObject({ state: 'guessed', value: settings.split(' ') });
  });

  it('refuses words that are none of the five', () => {
    expect(readSettings('机关').state).toBe('refused');
  });

  it('takes the clerk’s own word', () => {
    expect(readSettings('机关', { 机关: 'enterprise' })).toEqual({
      state: 'read',
      value: ['enterprise'],
    });
  });

  it('finds 进…… in a title', () => {
    expect(settingsFromTitle('消防安全进校园')).toMatchObject({ value: ['school'] });
    expect(settingsFromTitle('推进安全生产')).toEqual({ state: 'blank' });
  });
});

describe('readTick', () => {
  it.each(['√', '✓', '1', '是', '有', '120', '●'])('takes %s as ticked', (mark) =>
    expect(readTick(mark)).toBe(true),
  );
  it.each(['', '×', '0', '否', '/', '-', '□'])('takes %j as not ticked', (mark) =>
    expect(readTick(mark)).toBe(false),
  );
  it('does not understand other marks', () => expect(readTick('详见附件')).toBeNull());
});

describe('recogniseHeading', () => {
  it.each([
    ['活 动\n名 称', 'title'],
    ['发放材料（份）', 'materials'],
    ['受众　人数', 'audience'],
    ['＊活动日期', 'date'],
    ['参与人数（人次）', 'audience'],
    ['五进领域（可多选）', 'settings'],
    ['宣传教育覆盖人次', 'audience'],
    ['媒体报道(条)', 'mediaItems'],
    ['主办（牵头）单位', 'organiser'],
  ])('reads %j as %s', (heading, field) => {
    expect(recogniseHeading(heading, 'activity')[0]?.field).toBe(field);
  });

  it.each(['填报时间', '负责人', '序号', '是否有照片', ''])(
    'does not take %j for a field',
    (heading) => {
      expect(recogniseHeading(heading, 'activity')).toEqual([]);
    },
  );

  it('takes the clerk’s own heading first', () => {
    expect(
      recogniseHeading('到场群众', 'activity', { activity: { audience: ['到场群众'] } })[0]?.field,
    ).toBe('audience');
  });
});
