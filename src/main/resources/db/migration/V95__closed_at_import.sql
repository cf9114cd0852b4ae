-- Runs as it is on H2 and on PostgreSQL.

-- Whether an article came closed to replies: nobody here has decided that, then.
alter table imported_item add column closed boolean default false not null;
