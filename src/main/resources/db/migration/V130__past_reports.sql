-- Runs as it is on H2 and on PostgreSQL.

-- What is left of a report once it is forgotten: that there was one, and what came of it. No words, no reply, nobody. Days are
-- counted from 1970 (UTC), waits in seconds.
create table past_report (
    id bigint primary key,
    reason varchar(20) not null,
    reported_day bigint not null,
    outcome varchar(20),
    illegal boolean not null,
    decided_day bigint,
    waited bigint,
    appealed_day bigint,
    appeal_outcome varchar(20),
    appeal_day bigint,
    appeal_waited bigint
);
