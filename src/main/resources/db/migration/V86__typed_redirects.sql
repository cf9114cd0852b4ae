-- Runs as it is on H2 and on PostgreSQL.

-- A former address may have been typed, and lead to another page than an article: to a path of this site.
alter table former_address add column target varchar(2000);
alter table former_address add column added_at timestamp with time zone;
alter table former_address alter column article_id drop not null;
