-- Runs as it is on H2 and on PostgreSQL.

-- The open reports of each reply, oldest first, with what they are counted by: a flood of reports must not slow down the desk.
create index reply_report_waiting on reply_report (decision_id, reply_id, id, network);
