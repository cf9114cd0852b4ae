-- Runs as it is on H2 and on PostgreSQL.

-- Standing pages had other addresses before, too: one of both is there.
alter table former_address alter column article_id drop not null;
alter table former_address add column page_id bigint references standing_page (id) on delete cascade;
create index former_address_page on former_address (page_id);

-- Of what was brought, as it was brought or taken over from a newer export: what has another version was changed here since.
-- Null for what came before this was kept.
alter table imported_item add column version int;
