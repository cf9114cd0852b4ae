-- Runs as it is on H2 and on PostgreSQL.

-- A letter says whom it is for, not at which address, and what it says is sealed. One that was taken is gone. The only
-- letters so far were reminders, in clear: they are written anew.
delete from letter;
update reminded set reminded_at = null, told_until = null;
alter table letter drop column email_digest;
alter table letter drop column email_sealed;
alter table letter drop column subject;
alter table letter drop column text;
alter table letter drop column sent_at;
alter table letter add column content varchar(100000) not null;
alter table letter add column writer_id bigint references writer (id);
alter table letter add column account_id bigint references account (id);
create index letter_to_writer on letter (writer_id);
-- The replies that a letter tells of: it must not leave once they are erased.
create table letter_about (
    letter_id bigint not null references letter (id),
    reply_id bigint not null references reply (id),
    primary key (letter_id, reply_id)
);
create index letter_about_reply on letter_about (reply_id);

-- An erased reply keeps its place, its state and its times, and nothing of what was written or of who wrote it.
alter table reply alter column writer_id drop not null;
alter table reply add column erased_at timestamp with time zone;
create index reply_by_erasure on reply (erased_at);
insert into reply_count (state, stripe, replies)
select 'ERASED', n.stripe, 0
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) n (stripe);

-- tells: whether its writer is told of answers (NOTHING, EACH, DAILY).
-- appeal: what its writer says against the decision in this row of the audit; once.
alter table reply add column tells varchar(10) default 'NOTHING' not null;
alter table reply add column appeal varchar(1000);
alter table reply add column appeal_of bigint references audit (id);
alter table reply add column appealed_at timestamp with time zone;

-- by_writer: who changed it then, its writer or the desk. Older changes are the desk's.
alter table reply_wording add column by_writer boolean default false not null;

-- When this writer was last asked by mail whether the address is theirs.
alter table writer add column asked_at timestamp with time zone;

-- Public answers whose being there is to be told to the writer of what they answer. told_at: when that was done, or was
-- found to be of no use any more.
create table notice (
    answer_id bigint primary key references reply (id),
    reply_id bigint not null references reply (id),
    published_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    told_at timestamp with time zone
);
create index notice_due on notice (told_at, due_at);
create index notice_of_reply on notice (reply_id);

-- Links that worked once, as hashes, until the day on which they would have ended anyway.
create table used_ticket (
    hash varchar(64) primary key,
    ends_at timestamp with time zone not null
);

-- How many days each kind of thing is kept.
create table retention (
    kind varchar(30) primary key,
    days integer not null
);

-- who: a keyed digest of who did it. It stands in the chain in place of the name, which is let go of after some years.
alter table audit add column who varchar(64);
