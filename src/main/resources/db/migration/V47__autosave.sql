-- Runs as it is on H2 and on PostgreSQL.

-- True while its writer may still be writing it: what is stored meanwhile without being asked goes into this text.
alter table article_revision add column autosaved boolean default false not null;
