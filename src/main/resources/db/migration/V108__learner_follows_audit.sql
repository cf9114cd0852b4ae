-- Runs as it is on H2 and on PostgreSQL.

-- The last row of the audit that the learner has followed. Up to now each decision taught it itself.
alter table learned add column audit_position bigint default 0 not null;
update learned set audit_position = (select coalesce(max(number), 0) from audit);
