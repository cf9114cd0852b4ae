-- Runs as it is on H2 and on PostgreSQL.

-- Bands come of other hashes from now on: what is held is compared once more, in the background, and stays in its groups.
delete from likeness;
insert into likeness_due (reply_id)
select id from reply where state = 'HELD' and id not in (select reply_id from likeness_due);
