-- API tokens, access hashes, sessions, resellers. A column "account" is null for root.
CREATE TABLE api_token (
  hash TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  account TEXT REFERENCES account(name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('cpanel', 'whm')),
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER,
  UNIQUE (login, kind, name)
) STRICT;
CREATE TABLE access_hash (
  login TEXT PRIMARY KEY,
  account TEXT REFERENCES account(name) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  account TEXT REFERENCES account(name) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  through TEXT NOT NULL,
  service TEXT NOT NULL,
  token TEXT NOT NULL,
  stage TEXT NOT NULL,
  address TEXT NOT NULL,
  password_mark TEXT NOT NULL,
  created INTEGER NOT NULL,
  used INTEGER NOT NULL
) STRICT;
CREATE INDEX session_of_login ON session(login, used);
CREATE TABLE reseller (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE
) STRICT;
CREATE TABLE account_owner (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  reseller TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE
) STRICT;
CREATE INDEX accounts_of_reseller ON account_owner(reseller);
CREATE TABLE login_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
