-- Runs as it is on H2 and on PostgreSQL.

-- When the desk made a reply say something else than its writer wrote; null where what is shown is the writer's own.
alter table reply add column edited_at timestamp with time zone;

update reply set edited_at = reworded_at where exists (
    select 1 from reply_wording w where w.reply_id = reply.id and w.revision = reply.revision - 1 and not w.by_writer);
