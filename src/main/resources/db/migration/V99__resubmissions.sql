-- Runs as it is on H2 and on PostgreSQL.

-- How often its writer has changed a rejected reply and sent it again, and when last: it waits for a decision since then.
-- Null for never.
alter table reply add column resubmissions int;
alter table reply add column resubmitted_at timestamp with time zone;
