-- Mail: mailboxes in full, forwarders, autoresponders, filters, lists, routing, archiving, settings.
ALTER TABLE mailbox ADD COLUMN used_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN measured INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN login_suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN incoming_suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN outgoing_suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mailbox ADD COLUMN outgoing_held INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mailbox_of_domain ON mailbox(domain);
CREATE TABLE forwarder (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  address TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (address, target)
) STRICT;
CREATE INDEX forwarder_of_account ON forwarder(account);
CREATE INDEX forwarder_of_domain ON forwarder(domain);
CREATE TABLE domain_forwarder (
  domain TEXT PRIMARY KEY REFERENCES domain(name) ON DELETE CASCADE,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  target TEXT NOT NULL
) STRICT;
CREATE INDEX domain_forwarder_of_account ON domain_forwarder(account);
CREATE TABLE autoresponder (
  address TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  charset TEXT NOT NULL,
  interval_hours INTEGER NOT NULL,
  is_html INTEGER NOT NULL,
  start INTEGER,
  stop INTEGER
) STRICT;
CREATE INDEX autoresponder_of_account ON autoresponder(account);
CREATE INDEX autoresponder_of_domain ON autoresponder(domain);
CREATE TABLE default_address (
  domain TEXT PRIMARY KEY REFERENCES domain(name) ON DELETE CASCADE,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  target TEXT NOT NULL
) STRICT;
CREATE INDEX default_address_of_account ON default_address(account);
CREATE TABLE mail_routing (
  domain TEXT PRIMARY KEY REFERENCES domain(name) ON DELETE CASCADE,
  mxcheck TEXT NOT NULL CHECK (mxcheck IN ('auto', 'local', 'secondary', 'remote'))
) STRICT;
CREATE TABLE mail_filter (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  owner TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  rules TEXT NOT NULL,
  actions TEXT NOT NULL,
  UNIQUE (account, owner, name)
) STRICT;
CREATE TABLE mailing_list (
  address TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL REFERENCES domain(name) ON DELETE CASCADE,
  password TEXT NOT NULL,
  advertised INTEGER NOT NULL,
  archive_private INTEGER NOT NULL,
  subscribe_policy INTEGER NOT NULL
) STRICT;
CREATE INDEX mailing_list_of_account ON mailing_list(account);
CREATE INDEX mailing_list_of_domain ON mailing_list(domain);
CREATE TABLE list_delegate (
  list TEXT NOT NULL REFERENCES mailing_list(address) ON DELETE CASCADE,
  delegate TEXT NOT NULL,
  PRIMARY KEY (list, delegate)
) STRICT;
CREATE INDEX list_of_delegate ON list_delegate(delegate);
CREATE TABLE mail_archive (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  domain TEXT NOT NULL,
  direction TEXT NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (account, domain, direction)
) STRICT;
CREATE TABLE mail_setting (
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  login TEXT NOT NULL,
  topic TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (login, topic, name)
) STRICT;
CREATE INDEX mail_setting_of_account ON mail_setting(account);
CREATE TABLE mail_event (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account(name) ON DELETE CASCADE,
  sent INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('success', 'defer', 'failure', 'inprogress')),
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  message TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_event_of_account ON mail_event(account, sent);
-- What hangs on a mailbox goes with it, however it goes; a trigger stands on one line.
CREATE TRIGGER mailbox_gone AFTER DELETE ON mailbox BEGIN DELETE FROM mail_filter WHERE account = OLD.account AND owner = OLD.address; DELETE FROM mail_setting WHERE login = OLD.address; DELETE FROM list_delegate WHERE delegate = OLD.address; DELETE FROM security_question WHERE login = OLD.address; DELETE FROM questions_due WHERE login = OLD.address; DELETE FROM trusted_address WHERE login = OLD.address; DELETE FROM nvdata WHERE login = OLD.address; END;
CREATE TRIGGER mail_domain_gone AFTER DELETE ON domain BEGIN DELETE FROM mail_archive WHERE account = OLD.account AND domain = OLD.name; END;
