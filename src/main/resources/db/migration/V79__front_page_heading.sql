-- Runs as it is on H2 and on PostgreSQL.

-- The heading of the front page; empty for the one that the pages come with.
alter table masthead add column front_title varchar(160) default '' not null;
