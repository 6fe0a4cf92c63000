-- continues schema-0080.sql
CREATE TABLE gathered_report (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL, half INTEGER NOT NULL CHECK (half IN (1, 2)),
  unit TEXT NOT NULL, unitKey TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  code TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('data', 'paper')),
  digest TEXT NOT NULL UNIQUE,
  facts TEXT CHECK (facts IS NULL OR json_valid(facts)),
  numbers TEXT NOT NULL CHECK (json_valid(numbers)),
  material TEXT NOT NULL CHECK (json_valid(material)),
  faults TEXT NOT NULL CHECK (json_valid(faults)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  origin TEXT NOT NULL,
  arrivedOn TEXT NOT NULL,
  takenAt TEXT NOT NULL, operator TEXT NOT NULL,
  replacedBy TEXT REFERENCES gathered_report (id)
) STRICT;
CREATE INDEX gathered_report_by_half ON gathered_report (year, half, unitKey);

CREATE TABLE gathered_file (
  id INTEGER PRIMARY KEY,
  reportId TEXT NOT NULL REFERENCES gathered_report (id),
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  name TEXT NOT NULL, role TEXT NOT NULL, title TEXT NOT NULL, about TEXT NOT NULL
) STRICT;
CREATE INDEX gathered_file_by_report ON gathered_file (reportId, id);
CREATE INDEX gathered_file_by_content ON gathered_file (sha256);
INSERT INTO stored_file (sha256, sizeBytes, extension) VALUES ('cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 3, '.xlsx');
INSERT INTO gathered_report VALUES ('g-0000000001', 2024, 1, '示例村', '示例村', 1, '2024-1 第1版 3f9a01bc', 'paper', 'abababababababababababababababababababababababababababababababab', NULL,
  '{"m.lecture.village.sessions":2}', '[]', '[]', '["数字从填好的表里读出，没有数据可以核对。"]', '示例村.xlsx', '2024-06-18',
  '2024-06-18T01:00:00.000Z', '经办人', NULL);
INSERT INTO gathered_file (reportId, sha256, name, role, title, about)
  VALUES ('g-0000000001', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', '附件2.xlsx', 'statistics', '附件2.xlsx', '');
PRAGMA user_version = 90;
