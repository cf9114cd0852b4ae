-- Runs as it is on H2 and on PostgreSQL.

-- What is in the bin is kept for thirty days; trashed_at is null for what is not. An article there has a state of its own.
alter table article add column trashed_at timestamp with time zone;
alter table article add column trashed_by bigint references account (id);
create index article_trashed on article (trashed_at, id);

alter table standing_page add column trashed_at timestamp with time zone;
alter table standing_page add column trashed_by bigint references account (id);

alter table picture add column trashed_at timestamp with time zone;
alter table picture add column trashed_by bigint references account (id);
create index picture_trashed on picture (trashed_at, id);
