-- Runs as it is on H2 and on PostgreSQL.

-- Who said when an article is to be published: they are not told by mail that it is. Null where an older version scheduled it.
alter table article add column scheduled_by bigint references account (id);
