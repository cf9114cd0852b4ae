-- Runs as it is on H2 and on PostgreSQL.

-- Statistics leave out what was undone, and still read this index alone.
drop index audit_of_decisions;
create index audit_of_decisions on audit
    (act, at, from_state, account_id, to_state, waited, reply_id, number, previous_entry);
