-- Runs as it is on H2 and on PostgreSQL.

-- Whether a person chose the slug; else it follows the title until the article is public.
alter table article add column slug_chosen boolean default false not null;
