-- Where each login came in last, by service; a session is forgotten sooner.
CREATE TABLE last_login (
  login TEXT NOT NULL,
  service TEXT NOT NULL,
  account TEXT REFERENCES account(name) ON DELETE CASCADE,
  address TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (login, service)
) STRICT;
INSERT OR REPLACE INTO last_login (login, service, account, address, time)
  SELECT login, service, account, address, created FROM session WHERE stage = 'OPEN' ORDER BY created, rowid;
CREATE TRIGGER mailbox_last_login_gone AFTER DELETE ON mailbox BEGIN DELETE FROM last_login WHERE login = OLD.address; END;
