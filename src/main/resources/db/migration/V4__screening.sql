-- Runs as it is on H2 and on PostgreSQL.

-- Every screening policy that was ever saved, as JSON (screening/Policy). The first is what a new site begins with.
create table screening_policy (
    version integer primary key,
    document varchar(1000000) not null,
    saved_at timestamp with time zone not null,
    account_id bigint references account (id),
    saved_by varchar(200) not null
);
insert into screening_policy (version, document, saved_at, saved_by) values (1,
    '{"mode":"EVERYTHING_HELD","publishedNeeded":3,"closeAfterDays":0,"linksHeld":2,"spamFrom":0,"brakeFactor":10}',
    current_timestamp, 'Rejoinder');

-- What is in force; one row. braking_since: when a wave of spam put the brake on; null while it is off.
create table screening_state (
    id integer primary key,
    version integer not null references screening_policy (version),
    braking_since timestamp with time zone
);
insert into screening_state (id, version) values (1, 1);

-- effect: what the signal alone leads to. concern: what the writer may be told of it.
-- part, span_from, span_to: where it was seen, in the words of this revision of the reply.
alter table reply_signal add column effect varchar(10) default 'TELLS' not null;
alter table reply_signal add column concern varchar(20) default 'NEWNESS' not null;
alter table reply_signal add column part varchar(10);
alter table reply_signal add column span_from integer;
alter table reply_signal add column span_to integer;
alter table reply_signal add column revision integer default 1 not null;
update reply_signal set concern = 'LINKS' where screen = 'links';
update reply_signal set concern = 'WORDING' where screen = 'shouting';

-- likelihood: how many of a hundred replies like it were spam, as the learner saw it when it came in; null if it could not tell.
-- staff_id: who wrote it while signed in at the desk.
alter table reply add column likelihood integer;
alter table reply add column staff_id bigint references account (id);
create index reply_by_time on reply (submitted_at);
create index reply_by_decision on reply (last_entry);

-- Since when the writer's address is known to be theirs; null if nobody knows.
alter table writer add column verified_at timestamp with time zone;

-- What the learner knows: how many replies of each kind a feature (the hash of a word or a host) was seen in.
create table learned_feature (
    feature bigint primary key,
    spam integer not null check (spam >= 0),
    other integer not null check (other >= 0)
);
create table learned (
    id integer primary key,
    spam integer not null check (spam >= 0),
    other integer not null check (other >= 0),
    caught_up boolean not null
);
-- caught_up: whether it was taught with what was decided before there was a learner.
insert into learned (id, spam, other, caught_up) values (1, 0, 0, false);

-- Which replies it was taught with.
create table lesson (
    reply_id bigint primary key references reply (id),
    spam boolean not null
);

-- The audit also records what was done to no single reply.
alter table audit alter column reply_id drop not null;
alter table audit alter column revision drop not null;
alter table audit alter column from_state drop not null;
alter table audit alter column to_state drop not null;
