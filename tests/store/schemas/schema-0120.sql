-- continues schema-0100.sql
CREATE TABLE row_seal (
  ofTable TEXT NOT NULL,
  rowKey ANY NOT NULL,
  columns INTEGER NOT NULL,
  seal INTEGER NOT NULL,
  PRIMARY KEY (ofTable, rowKey)
) STRICT, WITHOUT ROWID;
INSERT INTO row_seal VALUES ('change_batch', 1, 7, 1235739582), ('report_event', 1, 9, 1716798101);
PRAGMA user_version = 120;
