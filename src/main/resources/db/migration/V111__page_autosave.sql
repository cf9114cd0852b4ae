-- Runs as it is on H2 and on PostgreSQL.

-- A page that is stored while it is written goes on in its newest text, and each form of a new page makes one page.
alter table page_revision add column autosaved boolean default false not null;
alter table standing_page add column form_id varchar(36);
alter table standing_page add constraint standing_page_form_once unique (form_id);
