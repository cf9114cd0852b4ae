-- Runs as it is on H2 and on PostgreSQL.

-- Nobody at the desk uploaded what came with an import.
alter table picture alter column uploaded_by drop not null;

-- Where a picture was before leads to where it is.
alter table former_address add column picture_id bigint references picture (id) on delete cascade;
create index former_address_picture on former_address (picture_id);

-- Where the pictures of an import are taken from, so that one that goes on does so, too: a folder or a zip on the server, and
-- whether the old site is asked for the others.
alter table import_run add column picture_files varchar(4000);
alter table import_run add column fetches_pictures boolean default false not null;

-- What is kept of an article is its revision from now on, no more the version of its row; null is the first.
update imported_item set version = null where kind = 'ARTICLE';
