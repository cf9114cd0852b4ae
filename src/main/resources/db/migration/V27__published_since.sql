-- Runs as it is on H2 and on PostgreSQL.

-- A reply that the policy had published and that was put back and then restored stood there as published, with no time: it is
-- public since it came in; any other since the row of the audit that says so.
update reply set published_at = coalesce(
    (select a.at from audit a where a.id = reply.last_entry and a.to_state = 'PUBLISHED' and a.act <> 'UNDONE'),
    submitted_at)
where state = 'PUBLISHED' and published_at is null;
alter table reply add constraint published_reply_has_time check (state <> 'PUBLISHED' or published_at is not null);

-- Since when the reply was public before what this row records; null if it was not, and in rows from before this column.
alter table audit add column was_published_at timestamp with time zone;
