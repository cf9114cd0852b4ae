-- Runs as it is on H2 and on PostgreSQL.

-- Since when it is known that whoever owns the address wrote this reply; null if nobody has shown that. What is public of a
-- writer who had verified the address has borne the drawing of that writer for all to see, and keeps it.
alter table reply add column proven_at timestamp with time zone;
update reply set proven_at = submitted_at
where state = 'PUBLISHED' and exists (select 1 from writer w where w.id = reply.writer_id and w.verified_at is not null);

-- How many mails about replies went to this address in the day that began then.
alter table writer add column mails integer default 0 not null;
alter table writer add column mails_since timestamp with time zone;
