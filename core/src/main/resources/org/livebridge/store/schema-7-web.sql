-- Web settings, FTP, TLS, SSH.
CREATE TABLE ftp_account (
  login TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  user TEXT NOT NULL,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  homedir TEXT NOT NULL,
  quota_mb INTEGER NOT NULL
) STRICT;
CREATE INDEX ftp_account_of_account ON ftp_account(account);
CREATE TABLE ftp_setting (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  anonymous INTEGER NOT NULL DEFAULT 0,
  incoming INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE web_disk (
  login TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  user TEXT NOT NULL,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  homedir TEXT NOT NULL,
  perms TEXT NOT NULL,
  digest INTEGER NOT NULL,
  enabled INTEGER NOT NULL
) STRICT;
CREATE INDEX web_disk_of_account ON web_disk(account);
CREATE TABLE two_factor (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  secret TEXT NOT NULL
) STRICT;
