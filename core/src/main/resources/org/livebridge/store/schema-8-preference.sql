-- Preferences, statistics and logs of the account.
CREATE TABLE preference (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (login, name)
) STRICT;
CREATE TABLE bandwidth (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL,
  protocol TEXT NOT NULL,
  hour INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (account, domain, protocol, hour)
) STRICT;
CREATE TABLE disk_usage (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  measured INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  files INTEGER NOT NULL
) STRICT;
CREATE TRIGGER mailbox_preference_gone AFTER DELETE ON mailbox BEGIN DELETE FROM preference WHERE login = OLD.address; END;
