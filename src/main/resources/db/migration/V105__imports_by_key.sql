-- Runs as it is on H2 and on PostgreSQL.

-- The log says with which key a program had it brought, which is in the background and later.
alter table import_run add column key_name varchar(120);
