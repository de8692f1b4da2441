-- Databases, their users, grants and hosts; crontabs; keys and certificates.
CREATE TABLE sql_database (
  engine TEXT NOT NULL CHECK (engine IN ('mysql', 'postgresql')),
  name TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  PRIMARY KEY (engine, name)
) STRICT;
CREATE INDEX sql_database_of_account ON sql_database(account, engine);
CREATE TABLE sql_user (
  engine TEXT NOT NULL CHECK (engine IN ('mysql', 'postgresql')),
  name TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  PRIMARY KEY (engine, name)
) STRICT;
CREATE INDEX sql_user_of_account ON sql_user(account, engine);
CREATE TABLE sql_grant (
  engine TEXT NOT NULL,
  database TEXT NOT NULL,
  user TEXT NOT NULL,
  privileges TEXT NOT NULL,
  PRIMARY KEY (engine, database, user),
  FOREIGN KEY (engine, database) REFERENCES sql_database(engine, name) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (engine, user) REFERENCES sql_user(engine, name) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;
CREATE INDEX sql_grant_of_user ON sql_grant(engine, user);
CREATE TABLE sql_host (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  host TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (account, host)
) STRICT;
CREATE TABLE crontab (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE tls_item (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('key', 'csr', 'crt')),
  id TEXT NOT NULL,
  friendly_name TEXT NOT NULL,
  host TEXT NOT NULL,
  public_key TEXT NOT NULL,
  pem TEXT NOT NULL,
  created INTEGER NOT NULL,
  PRIMARY KEY (account, kind, id)
) STRICT;
CREATE TABLE tls_site (
  domain TEXT PRIMARY KEY REFERENCES domain(name) ON DELETE CASCADE,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  key TEXT NOT NULL,
  crt TEXT NOT NULL,
  cabundle TEXT NOT NULL,
  installed INTEGER NOT NULL,
  redirect INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX tls_site_of_account ON tls_site(account);
CREATE TABLE pgp_key (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('public', 'secret')),
  id TEXT NOT NULL,
  armored TEXT NOT NULL,
  PRIMARY KEY (account, kind, id)
) STRICT;
CREATE TABLE temporary_user (
  name TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT;
