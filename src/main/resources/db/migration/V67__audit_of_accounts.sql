-- Runs as it is on H2 and on PostgreSQL.

-- Whose account a row of the audit is about. A number only, which outlives the account and then says nothing.
alter table audit add column subject_account bigint;
