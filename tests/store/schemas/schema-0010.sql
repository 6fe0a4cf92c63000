PRAGMA application_id = 1464489050;
CREATE TABLE unit (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL, leader TEXT NOT NULL, reviewer TEXT NOT NULL, contact TEXT NOT NULL,
  phone TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL
) STRICT;
CREATE TABLE app_setting (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE activity (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  importKey TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT,
  date TEXT NOT NULL, endDate TEXT,
  title TEXT NOT NULL,
  form TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  sessions INTEGER NOT NULL CHECK (sessions >= 0),
  audience INTEGER NOT NULL CHECK (audience >= 0),
  place TEXT NOT NULL, organiser TEXT NOT NULL, partners TEXT NOT NULL,
  occasion TEXT,
  principles TEXT NOT NULL CHECK (json_valid(principles)),
  targetGroup TEXT NOT NULL,
  materials INTEGER NOT NULL CHECK (materials >= 0),
  mediaItems INTEGER NOT NULL CHECK (mediaItems >= 0),
  summary TEXT NOT NULL, mode TEXT NOT NULL, remarks TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details))
) STRICT;
CREATE INDEX activity_by_date ON activity (date, seq) WHERE deletedAt IS NULL;
CREATE INDEX activity_counted ON activity
  (date, form, settings, sessions, audience, materials, mediaItems) WHERE deletedAt IS NULL;
CREATE TABLE pilot (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  importKey TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT,
  year INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  address TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL,
  chosenOn TEXT,
  basis TEXT NOT NULL, practice TEXT NOT NULL, results TEXT NOT NULL,
  status TEXT NOT NULL, remarks TEXT NOT NULL
) STRICT;
CREATE INDEX pilot_by_year ON pilot (year, seq) WHERE deletedAt IS NULL;
CREATE TABLE work (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  importKey TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT,
  year INTEGER NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL, authors TEXT NOT NULL,
  createdOn TEXT, publishedAt TEXT NOT NULL, publishedOn TEXT,
  reach INTEGER NOT NULL CHECK (reach >= 0),
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  introduction TEXT NOT NULL, originality TEXT NOT NULL,
  contact TEXT NOT NULL, phone TEXT NOT NULL, remarks TEXT NOT NULL
) STRICT;
CREATE INDEX work_by_year ON work (year, seq) WHERE deletedAt IS NULL;
CREATE TABLE result_case (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  importKey TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, deletedAt TEXT,
  year INTEGER NOT NULL, title TEXT NOT NULL, setting TEXT, form TEXT,
  period TEXT NOT NULL, background TEXT NOT NULL, practice TEXT NOT NULL,
  results TEXT NOT NULL, promotion TEXT NOT NULL,
  activityIds TEXT NOT NULL CHECK (json_valid(activityIds)),
  pilotIds TEXT NOT NULL CHECK (json_valid(pilotIds)),
  contact TEXT NOT NULL, phone TEXT NOT NULL, remarks TEXT NOT NULL
) STRICT;
CREATE INDEX result_case_by_year ON result_case (year, seq) WHERE deletedAt IS NULL;
CREATE UNIQUE INDEX activity_by_import_key ON activity (importKey)
    WHERE importKey IS NOT NULL;
CREATE INDEX activity_by_change ON activity (updatedAt, seq) WHERE deletedAt IS NULL;
CREATE INDEX activity_in_bin ON activity (deletedAt, seq) WHERE deletedAt IS NOT NULL;
CREATE VIRTUAL TABLE activity_search USING fts5
    (body, initials, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE UNIQUE INDEX pilot_by_import_key ON pilot (importKey)
    WHERE importKey IS NOT NULL;
CREATE INDEX pilot_by_change ON pilot (updatedAt, seq) WHERE deletedAt IS NULL;
CREATE INDEX pilot_in_bin ON pilot (deletedAt, seq) WHERE deletedAt IS NOT NULL;
CREATE VIRTUAL TABLE pilot_search USING fts5
    (body, initials, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE UNIQUE INDEX work_by_import_key ON work (importKey)
    WHERE importKey IS NOT NULL;
CREATE INDEX work_by_change ON work (updatedAt, seq) WHERE deletedAt IS NULL;
CREATE INDEX work_in_bin ON work (deletedAt, seq) WHERE deletedAt IS NOT NULL;
CREATE VIRTUAL TABLE work_search USING fts5
    (body, initials, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE UNIQUE INDEX result_case_by_import_key ON result_case (importKey)
    WHERE importKey IS NOT NULL;
CREATE INDEX result_case_by_change ON result_case (updatedAt, seq) WHERE deletedAt IS NULL;
CREATE INDEX result_case_in_bin ON result_case (deletedAt, seq) WHERE deletedAt IS NOT NULL;
CREATE VIRTUAL TABLE result_case_search USING fts5
    (body, initials, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TABLE stored_file (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
  extension TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE record_file (
  id TEXT PRIMARY KEY,
  recordKind TEXT NOT NULL, recordId TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  name TEXT NOT NULL, mediaType TEXT NOT NULL,
  addedAt TEXT NOT NULL,
  takenOn TEXT, takenPlace TEXT NOT NULL DEFAULT '',
  deletedAt TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX record_file_by_record ON record_file (recordId, deletedAt);
CREATE INDEX record_file_by_content ON record_file (sha256);
CREATE TABLE form_draft (key TEXT PRIMARY KEY, json TEXT NOT NULL, at TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE change_batch (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL, operator TEXT NOT NULL, label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'redo')),
  target TEXT REFERENCES change_batch (id)
) STRICT;
CREATE INDEX change_batch_by_target ON change_batch (target, seq) WHERE target IS NOT NULL;
CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  batchId TEXT NOT NULL REFERENCES change_batch (id),
  action TEXT NOT NULL,
  subject TEXT NOT NULL, subjectId TEXT NOT NULL,
  recordId TEXT NOT NULL,
  before TEXT, after TEXT
) STRICT;
CREATE INDEX change_log_by_batch ON change_log (batchId, id);
CREATE INDEX change_log_by_record ON change_log (recordId, id);
CREATE INDEX change_log_final ON change_log (batchId) WHERE action IN ('purge', 'set');

INSERT INTO unit (id, name, leader, reviewer, contact, phone, email, address) VALUES
  (1, '示例镇', '镇长', '', '甲岗', '22000000', '', '');
INSERT INTO app_setting (key, json) VALUES
  ('settings', '{"operator":"甲岗","noticeId":"jizhou-2024","mailLimitMb":null,"outDir":"","synonyms":{"headings":{"热闹程度":"audience"}},"theme":"light","textSize":"normal","columns":[],"columnsByKind":{},"columnWidths":{}}');
INSERT INTO activity (seq, id, revision, importKey, createdAt, updatedAt, deletedAt, date, endDate, title, form, settings, sessions, audience, place, organiser, partners, occasion, principles, targetGroup, materials, mediaItems, summary, mode, remarks, details) VALUES
  (1, 'a-01hzdszs007k54dvgykg', 2, 'k-drill', '2024-06-03T01:04:00.000Z', '2024-06-03T01:09:00.000Z', NULL, '2024-05-12', NULL, '防灾减灾日疏散演练', 'drill', '["community","school"]', 1, 320, '镇中心小学', '应急办', '消防救援站', 'disaster-day', '["reach"]', '', 200, 0, '', 'offline', '', '{"drillScript":"地震预警后撤离到操场","evacuationSeconds":95}'),
  (2, 'a-01hzdszs007k54dvgykh', 3, 'k-lecture', '2024-06-03T01:04:00.000Z', '2024-06-03T01:09:00.000Z', NULL, '2024-03-05', '2024-03-06', '企业安全宣讲', 'lecture', '["enterprise"]', 3, 120, '', '', '消防救援站', NULL, '[]', '', 0, 0, '', 'offline', '补记一场', '{}');
INSERT INTO pilot (seq, id, revision, importKey, createdAt, updatedAt, deletedAt, year, kind, name, address, contact, phone, chosenOn, basis, practice, results, status, remarks) VALUES
  (1, 'p-01hzdt1kk0dcxhwhe9fe', 3, NULL, '2024-06-03T01:05:00.000Z', '2024-06-03T01:12:00.000Z', NULL, 2024, 'village', '东营村', '', '', '', '2024-02-01', '', '村广播每天一讲', '', 'cultivating', '');
INSERT INTO work (seq, id, revision, importKey, createdAt, updatedAt, deletedAt, year, title, type, authors, createdOn, publishedAt, publishedOn, reach, settings, introduction, originality, contact, phone, remarks) VALUES
  (1, 'w-01hzdt3e6098ep4rqr0j', 1, NULL, '2024-06-03T01:06:00.000Z', '2024-06-03T01:06:00.000Z', NULL, 2024, '用电安全短视频', 'video', '', '2024-04-18', '', NULL, 12000, '["family"]', '', '', '', '', '');
INSERT INTO result_case (seq, id, revision, importKey, createdAt, updatedAt, deletedAt, year, title, setting, form, period, background, practice, results, promotion, activityIds, pilotIds, contact, phone, remarks) VALUES
  (1, 'c-01hzdt58s04ram6d00sy', 1, NULL, '2024-06-03T01:07:00.000Z', '2024-06-03T01:07:00.000Z', NULL, 2024, '敲门行动', 'family', NULL, '2024年1月至5月', '', '网格员入户', '', '', '["a-01hzdszs007k54dvgykg"]', '["p-01hzdt1kk0dcxhwhe9fe"]', '', '', '');
INSERT INTO stored_file (sha256, sizeBytes, extension) VALUES
  ('55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8', 5, '.jpg');
INSERT INTO record_file (id, recordKind, recordId, sha256, name, mediaType, addedAt, takenOn, takenPlace, deletedAt) VALUES
  ('f-01hzdtarj0dsf3ztfags', 'activity', 'a-01hzdszs007k54dvgykg', '55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8', '现场.jpg', 'image/jpeg', '2024-06-03T01:10:00.000Z', '2024-05-12', '', NULL);
INSERT INTO form_draft (key, json, at) VALUES
  ('activity:new', '{"kind":"activity","id":null,"revision":null,"values":{"title":"没写完"}}', '2024-06-03T01:15:00.000Z');
INSERT INTO change_batch (seq, id, at, operator, label, kind, target) VALUES
  (1, 'b-01hzdsw3t06pd3aks53z', '2024-06-03T01:02:00.000Z', '甲岗', '修改填报单位信息', 'change', NULL),
  (2, 'b-01hzdsxyd04a2v0bm9ce', '2024-06-03T01:03:00.000Z', '甲岗', '修改设置', 'change', NULL),
  (3, 'b-01hzdszs007k54dvgykf', '2024-06-03T01:04:00.000Z', '甲岗', '导入“台账.xlsx”', 'change', NULL),
  (4, 'b-01hzdt1kk0dcxhwhe9fd', '2024-06-03T01:05:00.000Z', '甲岗', '新增安全宣传试点“东营村”', 'change', NULL),
  (5, 'b-01hzdt3e6098ep4rqr0h', '2024-06-03T01:06:00.000Z', '甲岗', '新增安全宣传作品“用电安全短视频”', 'change', NULL),
  (6, 'b-01hzdt58s04ram6d00sx', '2024-06-03T01:07:00.000Z', '甲岗', '新增成果案例“敲门行动”', 'change', NULL),
  (7, 'b-01hzdt73c09qjmcwykx9', '2024-06-03T01:08:00.000Z', '甲岗', '修改宣传活动“企业安全宣讲”', 'change', NULL),
  (8, 'b-01hzdt8xz0b9917rm2xc', '2024-06-03T01:09:00.000Z', '甲岗', '批量修改2条宣传活动', 'change', NULL),
  (9, 'b-01hzdtarj0dsf3ztfagr', '2024-06-03T01:10:00.000Z', '甲岗', '添加附件', 'change', NULL),
  (10, 'b-01hzdtck5068g5jksqyz', '2024-06-03T01:11:00.000Z', '甲岗', '删除1条安全宣传试点', 'change', NULL),
  (11, 'b-01hzdtedr02ygqg5cv32', '2024-06-03T01:12:00.000Z', '甲岗', '撤销：删除1条安全宣传试点', 'undo', 'b-01hzdtck5068g5jksqyz'),
  (12, 'b-01hzdtg8b01jx775tdkx', '2024-06-03T01:13:00.000Z', '甲岗', '新增安全宣传作品“试拍片”', 'change', NULL),
  (13, 'b-01hzdtj2y07shw6edb6v', '2024-06-03T01:14:00.000Z', '甲岗', '撤销：新增安全宣传作品“试拍片”', 'undo', 'b-01hzdtg8b01jx775tdkx');
INSERT INTO change_log (id, batchId, action, subject, subjectId, recordId, before, after) VALUES
  (1, 'b-01hzdsw3t06pd3aks53z', 'edit', 'unit', 'unit', 'unit', NULL, '{"name":"示例镇","leader":"镇长","reviewer":"","contact":"甲岗","phone":"22000000","email":"","address":"","id":1}'),
  (2, 'b-01hzdsxyd04a2v0bm9ce', 'set', 'setting', 'settings', 'settings', NULL, '{"json":"{\"operator\":\"甲岗\",\"noticeId\":\"jizhou-2024\",\"mailLimitMb\":null,\"outDir\":\"\",\"synonyms\":{\"headings\":{\"热闹程度\":\"audience\"}},\"theme\":\"light\",\"textSize\":\"normal\",\"columns\":[],\"columnsByKind\":{},\"columnWidths\":{}}"}'),
  (3, 'b-01hzdszs007k54dvgykf', 'add', 'activity', 'a-01hzdszs007k54dvgykg', 'a-01hzdszs007k54dvgykg', NULL, '{"date":"2024-05-12","endDate":null,"title":"防灾减灾日疏散演练","form":"drill","settings":"[\"community\",\"school\"]","sessions":1,"audience":320,"place":"镇中心小学","organiser":"应急办","partners":"","occasion":"disaster-day","principles":"[\"reach\"]","targetGroup":"","materials":200,"mediaItems":0,"summary":"","mode":"offline","remarks":"","details":"{\"drillScript\":\"地震预警后撤离到操场\",\"evacuationSeconds\":95}","id":"a-01hzdszs007k54dvgykg","revision":0,"importKey":"k-drill","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null}'),
  (4, 'b-01hzdszs007k54dvgykf', 'add', 'activity', 'a-01hzdszs007k54dvgykh', 'a-01hzdszs007k54dvgykh', NULL, '{"date":"2024-03-05","endDate":"2024-03-06","title":"企业安全宣讲","form":"lecture","settings":"[\"enterprise\"]","sessions":2,"audience":80,"place":"","organiser":"","partners":"","occasion":null,"principles":"[]","targetGroup":"","materials":0,"mediaItems":0,"summary":"","mode":"offline","remarks":"","details":"{}","id":"a-01hzdszs007k54dvgykh","revision":0,"importKey":"k-lecture","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null}'),
  (5, 'b-01hzdt1kk0dcxhwhe9fd', 'add', 'pilot', 'p-01hzdt1kk0dcxhwhe9fe', 'p-01hzdt1kk0dcxhwhe9fe', NULL, '{"year":2024,"kind":"village","name":"东营村","address":"","contact":"","phone":"","chosenOn":"2024-02-01","basis":"","practice":"村广播每天一讲","results":"","status":"cultivating","remarks":"","id":"p-01hzdt1kk0dcxhwhe9fe","revision":0,"importKey":null,"createdAt":"2024-06-03T01:05:00.000Z","updatedAt":"2024-06-03T01:05:00.000Z","deletedAt":null}'),
  (6, 'b-01hzdt3e6098ep4rqr0h', 'add', 'work', 'w-01hzdt3e6098ep4rqr0j', 'w-01hzdt3e6098ep4rqr0j', NULL, '{"year":2024,"title":"用电安全短视频","type":"video","authors":"","createdOn":"2024-04-18","publishedAt":"","publishedOn":null,"reach":12000,"settings":"[\"family\"]","introduction":"","originality":"","contact":"","phone":"","remarks":"","id":"w-01hzdt3e6098ep4rqr0j","revision":0,"importKey":null,"createdAt":"2024-06-03T01:06:00.000Z","updatedAt":"2024-06-03T01:06:00.000Z","deletedAt":null}'),
  (7, 'b-01hzdt58s04ram6d00sx', 'add', 'case', 'c-01hzdt58s04ram6d00sy', 'c-01hzdt58s04ram6d00sy', NULL, '{"year":2024,"title":"敲门行动","setting":"family","form":null,"period":"2024年1月至5月","background":"","practice":"网格员入户","results":"","promotion":"","activityIds":"[\"a-01hzdszs007k54dvgykg\"]","pilotIds":"[\"p-01hzdt1kk0dcxhwhe9fe\"]","contact":"","phone":"","remarks":"","id":"c-01hzdt58s04ram6d00sy","revision":0,"importKey":null,"createdAt":"2024-06-03T01:07:00.000Z","updatedAt":"2024-06-03T01:07:00.000Z","deletedAt":null}'),
  (8, 'b-01hzdt73c09qjmcwykx9', 'edit', 'activity', 'a-01hzdszs007k54dvgykh', 'a-01hzdszs007k54dvgykh', '{"id":"a-01hzdszs007k54dvgykh","revision":1,"importKey":"k-lecture","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null,"date":"2024-03-05","endDate":"2024-03-06","title":"企业安全宣讲","form":"lecture","settings":"[\"enterprise\"]","sessions":2,"audience":80,"place":"","organiser":"","partners":"","occasion":null,"principles":"[]","targetGroup":"","materials":0,"mediaItems":0,"summary":"","mode":"offline","remarks":"","details":"{}"}', '{"id":"a-01hzdszs007k54dvgykh","revision":1,"importKey":"k-lecture","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null,"date":"2024-03-05","endDate":"2024-03-06","title":"企业安全宣讲","form":"lecture","settings":"[\"enterprise\"]","sessions":3,"audience":120,"place":"","organiser":"","partners":"","occasion":null,"principles":"[]","targetGroup":"","materials":0,"mediaItems":0,"summary":"","mode":"offline","remarks":"补记一场","details":"{}"}'),
  (9, 'b-01hzdt8xz0b9917rm2xc', 'edit', 'activity', 'a-01hzdszs007k54dvgykg', 'a-01hzdszs007k54dvgykg', '{"id":"a-01hzdszs007k54dvgykg","revision":1,"importKey":"k-drill","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null,"date":"2024-05-12","endDate":null,"title":"防灾减灾日疏散演练","form":"drill","settings":"[\"community\",\"school\"]","sessions":1,"audience":320,"place":"镇中心小学","organiser":"应急办","partners":"","occasion":"disaster-day","principles":"[\"reach\"]","targetGroup":"","materials":200,"mediaItems":0,"summary":"","mode":"offline","remarks":"","details":"{\"drillScript\":\"地震预警后撤离到操场\",\"evacuationSeconds\":95}"}', '{"id":"a-01hzdszs007k54dvgykg","revision":1,"importKey":"k-drill","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:04:00.000Z","deletedAt":null,"date":"2024-05-12","endDate":null,"title":"防灾减灾日疏散演练","form":"drill","settings":"[\"community\",\"school\"]","sessions":1,"audience":320,"place":"镇中心小学","organiser":"应急办","partners":"消防救援站","occasion":"disaster-day","principles":"[\"reach\"]","targetGroup":"","materials":200,"mediaItems":0,"summary":"","mode":"offline","remarks":"","details":"{\"drillScript\":\"地震预警后撤离到操场\",\"evacuationSeconds\":95}"}'),
  (10, 'b-01hzdt8xz0b9917rm2xc', 'edit', 'activity', 'a-01hzdszs007k54dvgykh', 'a-01hzdszs007k54dvgykh', '{"id":"a-01hzdszs007k54dvgykh","revision":2,"importKey":"k-lecture","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:08:00.000Z","deletedAt":null,"date":"2024-03-05","endDate":"2024-03-06","title":"企业安全宣讲","form":"lecture","settings":"[\"enterprise\"]","sessions":3,"audience":120,"place":"","organiser":"","partners":"","occasion":null,"principles":"[]","targetGroup":"","materials":0,"mediaItems":0,"summary":"","mode":"offline","remarks":"补记一场","details":"{}"}', '{"id":"a-01hzdszs007k54dvgykh","revision":2,"importKey":"k-lecture","createdAt":"2024-06-03T01:04:00.000Z","updatedAt":"2024-06-03T01:08:00.000Z","deletedAt":null,"date":"2024-03-05","endDate":"2024-03-06","title":"企业安全宣讲","form":"lecture","settings":"[\"enterprise\"]","sessions":3,"audience":120,"place":"","organiser":"","partners":"消防救援站","occasion":null,"principles":"[]","targetGroup":"","materials":0,"mediaItems":0,"summary":"","mode":"offline","remarks":"补记一场","details":"{}"}'),
  (11, 'b-01hzdtarj0dsf3ztfagr', 'attach', 'file', 'f-01hzdtarj0dsf3ztfags', 'a-01hzdszs007k54dvgykg', NULL, '{"id":"f-01hzdtarj0dsf3ztfags","recordKind":"activity","recordId":"a-01hzdszs007k54dvgykg","sha256":"55c64d0fcd6f9d5f7c828093857e3fdfda68478bb4e9bd24d481ef391c7804e8","name":"现场.jpg","mediaType":"image/jpeg","addedAt":"2024-06-03T01:10:00.000Z","takenOn":"2024-05-12","takenPlace":"","deletedAt":null}'),
  (12, 'b-01hzdtck5068g5jksqyz', 'remove', 'pilot', 'p-01hzdt1kk0dcxhwhe9fe', 'p-01hzdt1kk0dcxhwhe9fe', '{"id":"p-01hzdt1kk0dcxhwhe9fe","revision":1,"importKey":null,"createdAt":"2024-06-03T01:05:00.000Z","updatedAt":"2024-06-03T01:05:00.000Z","deletedAt":null,"year":2024,"kind":"village","name":"东营村","address":"","contact":"","phone":"","chosenOn":"2024-02-01","basis":"","practice":"村广播每天一讲","results":"","status":"cultivating","remarks":""}', '{"id":"p-01hzdt1kk0dcxhwhe9fe","revision":1,"importKey":null,"createdAt":"2024-06-03T01:05:00.000Z","updatedAt":"2024-06-03T01:05:00.000Z","deletedAt":"2024-06-03T01:11:00.000Z","year":2024,"kind":"village","name":"东营村","address":"","contact":"","phone":"","chosenOn":"2024-02-01","basis":"","practice":"村广播每天一讲","results":"","status":"cultivating","remarks":""}'),
  (13, 'b-01hzdtedr02ygqg5cv32', 'undo', 'pilot', 'p-01hzdt1kk0dcxhwhe9fe', 'p-01hzdt1kk0dcxhwhe9fe', '{"id":"p-01hzdt1kk0dcxhwhe9fe","revision":2,"importKey":null,"createdAt":"2024-06-03T01:05:00.000Z","updatedAt":"2024-06-03T01:11:00.000Z","deletedAt":"2024-06-03T01:11:00.000Z","year":2024,"kind":"village","name":"东营村","address":"","contact":"","phone":"","chosenOn":"2024-02-01","basis":"","practice":"村广播每天一讲","results":"","status":"cultivating","remarks":""}', '{"id":"p-01hzdt1kk0dcxhwhe9fe","revision":1,"importKey":null,"createdAt":"2024-06-03T01:05:00.000Z","updatedAt":"2024-06-03T01:05:00.000Z","deletedAt":null,"year":2024,"kind":"village","name":"东营村","address":"","contact":"","phone":"","chosenOn":"2024-02-01","basis":"","practice":"村广播每天一讲","results":"","status":"cultivating","remarks":""}'),
  (14, 'b-01hzdtg8b01jx775tdkx', 'add', 'work', 'w-01hzdtg8b01jx775tdky', 'w-01hzdtg8b01jx775tdky', NULL, '{"year":2024,"title":"试拍片","type":"other","authors":"","createdOn":null,"publishedAt":"","publishedOn":null,"reach":0,"settings":"[]","introduction":"","originality":"","contact":"","phone":"","remarks":"","id":"w-01hzdtg8b01jx775tdky","revision":0,"importKey":null,"createdAt":"2024-06-03T01:13:00.000Z","updatedAt":"2024-06-03T01:13:00.000Z","deletedAt":null}'),
  (15, 'b-01hzdtj2y07shw6edb6v', 'undo', 'work', 'w-01hzdtg8b01jx775tdky', 'w-01hzdtg8b01jx775tdky', '{"id":"w-01hzdtg8b01jx775tdky","revision":1,"importKey":null,"createdAt":"2024-06-03T01:13:00.000Z","updatedAt":"2024-06-03T01:13:00.000Z","deletedAt":null,"year":2024,"title":"试拍片","type":"other","authors":"","createdOn":null,"publishedAt":"","publishedOn":null,"reach":0,"settings":"[]","introduction":"","originality":"","contact":"","phone":"","remarks":""}', NULL);
INSERT INTO activity_search (rowid, body, initials) VALUES (1, '防灾 灾减 减灾 灾日 日疏 疏散 散演 演练 练 镇中 中心 心小 小学 学 应急 急办 办 消防 防救 救援 援站 站 地震 震预 预警 警后 后撤 撤离 离到 到操 操场 场 95 5', 'fz zj jz zr rs ss sy yl l zz zx xx xx x yj jb b xf fj jy yz z');
INSERT INTO activity_search (rowid, body, initials) VALUES (2, '企业 业安 安全 全宣 宣讲 讲 消防 防救 救援 援站 站 补记 记一 一场 场', 'qy ya aq qx xj j xf fj jy yz z');
INSERT INTO pilot_search (rowid, body, initials) VALUES (1, '东营 营村 村 村广 广播 播每 每天 天一 一讲 讲', 'dy yc c');
INSERT INTO work_search (rowid, body, initials) VALUES (1, '用电 电安 安全 全短 短视 视频 频', 'yd da aq qd ds sp p');
INSERT INTO result_case_search (rowid, body, initials) VALUES (1, '敲门 门行 行动 动 20 02 24 4年 年1 1月 月至 至5 5月 月 网格 格员 员入 入户 户', 'qm mx xd d');

CREATE TRIGGER change_batch_no_update BEFORE UPDATE ON change_batch
        BEGIN SELECT RAISE(ABORT, 'change_batch is append-only'); END;
CREATE TRIGGER change_batch_no_delete BEFORE DELETE ON change_batch
        BEGIN SELECT RAISE(ABORT, 'change_batch is append-only'); END;
CREATE TRIGGER change_log_no_update BEFORE UPDATE ON change_log
        BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
CREATE TRIGGER change_log_no_delete BEFORE DELETE ON change_log
        BEGIN SELECT RAISE(ABORT, 'change_log is append-only'); END;
PRAGMA user_version = 10;
