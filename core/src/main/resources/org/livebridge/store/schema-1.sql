CREATE TABLE account (
  name TEXT PRIMARY KEY,
  password TEXT,
  contact_email TEXT NOT NULL DEFAULT '',
  theme TEXT NOT NULL DEFAULT 'jupiter',
  locale TEXT NOT NULL DEFAULT 'en',
  created INTEGER NOT NULL
) STRICT;
CREATE TABLE domain (
  name TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'addon', 'parked', 'sub')),
  docroot TEXT NOT NULL
) STRICT;
CREATE INDEX domain_of_account ON domain(account);
CREATE TABLE mailbox (
  address TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  quota_mb INTEGER NOT NULL
) STRICT;
CREATE INDEX mailbox_of_account ON mailbox(account);
CREATE TABLE nvdata (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (login, name)
) STRICT;
CREATE TABLE trusted_address (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  login TEXT NOT NULL,
  address TEXT NOT NULL,
  UNIQUE (login, address)
) STRICT;
CREATE TABLE security_question (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  login TEXT NOT NULL,
  number INTEGER NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (login, number)
) STRICT;
CREATE TABLE questions_due (
  login TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE
) STRICT;
