-- Runs as it is on H2 and on PostgreSQL.

-- With which key something was done, by its name; null for what people did at the desk, and for what the site did itself.
alter table audit add column key_name varchar(120);
alter table audit_pending add column key_name varchar(120);
alter table batch add column key_name varchar(120);
