-- Runs as it is on H2 and on PostgreSQL.

-- Which form of a new article an article was begun with: one that is sent again leads to what it has made already.
alter table article add column form_id varchar(36);
alter table article add constraint article_form_once unique (author_id, form_id);
