-- Packages, limits, feature lists, roles, and hooks around calls.
CREATE TABLE feature_list (name TEXT PRIMARY KEY) STRICT;
CREATE TABLE feature_off (
  list TEXT NOT NULL REFERENCES feature_list(name) ON DELETE CASCADE,
  feature TEXT NOT NULL,
  PRIMARY KEY (list, feature)
) STRICT;
CREATE TABLE package (
  name TEXT PRIMARY KEY,
  feature_list TEXT NOT NULL DEFAULT 'default' REFERENCES feature_list(name)
) STRICT;
CREATE TABLE package_limit (
  package TEXT NOT NULL REFERENCES package(name) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (package, name)
) STRICT;
CREATE TABLE account_package (
  account TEXT PRIMARY KEY REFERENCES account(name) ON DELETE CASCADE,
  package TEXT NOT NULL REFERENCES package(name)
) STRICT;
CREATE INDEX account_of_package ON account_package(package);
CREATE TABLE role_off (role TEXT PRIMARY KEY) STRICT;
CREATE TABLE hook (
  id INTEGER PRIMARY KEY,
  event TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('pre', 'post')),
  kind TEXT NOT NULL CHECK (kind IN ('perl', 'script', 'url')),
  target TEXT NOT NULL,
  blocking INTEGER NOT NULL CHECK (blocking IN (0, 1)),
  UNIQUE (event, stage, kind, target)
) STRICT;
INSERT INTO feature_list (name) VALUES ('default');
INSERT INTO package (name) VALUES ('default');
