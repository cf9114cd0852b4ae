-- Runs as it is on H2 and on PostgreSQL.

create sequence batch_seq start with 50 increment by 50;
create sequence cluster_seq start with 50 increment by 50;

-- suspicion: the sum of the weights of its signals. rule: the house rule that a rejection named, in its words of that day.
-- cluster_id: the group of near-identical replies that it belongs to.
alter table reply add column suspicion integer default 0 not null;
alter table reply add column rule varchar(400);
alter table reply add column cluster_id bigint;
drop index reply_in_queue;
create index reply_by_age on reply (state, submitted_at, id, cluster_id);
create index reply_by_suspicion on reply (state, suspicion, id, cluster_id);
create index reply_by_article on reply (state, article_id, id, cluster_id);
create index reply_in_cluster on reply (cluster_id, state, id);
drop index reply_by_writer;
create index reply_by_writer on reply (writer_id, state, id);
create index reply_by_signal on reply_signal (screen, reply_id);
alter table reply_signal add column weight integer default 1 not null;

-- How many replies are in each state, kept in the transaction of every change. Sixteen stripes (the reply's number modulo 16),
-- so that writers who reply at once do not wait for one another.
create table reply_count (
    state varchar(20) not null,
    stripe integer not null,
    replies bigint not null check (replies >= 0),
    primary key (state, stripe)
);
insert into reply_count (state, stripe, replies)
select s.state, n.stripe, (select count(*) from reply r where r.state = s.state and mod(r.id, 16) = n.stripe)
from (values ('HELD'), ('PUBLISHED'), ('REJECTED'), ('SPAM'), ('WITHDRAWN')) s (state),
     (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) n (stripe);

-- What a reply said before somebody at the desk changed it.
create table reply_wording (
    reply_id bigint not null references reply (id),
    revision integer not null,
    name varchar(200) not null,
    text varchar(20000) not null,
    primary key (reply_id, revision)
);

-- The audit becomes a chain: number counts from 1 without a gap, hash is keyed and covers the row and the hash before it.
-- previous_entry: what reply.last_entry was before. waited: seconds from submission to decision.
alter table audit add column number bigint;
alter table audit add column hash varchar(64);
alter table audit add column act varchar(20) default 'DECIDED' not null;
alter table audit add column rule varchar(400);
alter table audit add column batch_id bigint;
alter table audit add column previous_entry bigint;
alter table audit add column waited bigint;
update audit set act = 'UNDONE' where to_state = 'HELD';
create unique index audit_number on audit (number);
create index audit_at on audit (at);
create index audit_by_account on audit (account_id, number);

create table audit_chain (
    id integer primary key,
    number bigint not null,
    hash varchar(64) not null
);
insert into audit_chain (id, number, hash) values (1, 0, '');

-- The reasons that a rejection may name. A retired one is no longer offered.
create table house_rule (
    id bigint primary key,
    words varchar(400) not null,
    place integer not null,
    retired boolean not null
);
insert into house_rule (id, words, place, retired) values
    (1, 'Not about the article', 1, false),
    (2, 'Attacks a person instead of an argument', 2, false),
    (3, 'Claims a fact about somebody without a source', 3, false),
    (4, 'Private information about somebody', 4, false),
    (5, 'Advertising', 5, false);

-- How the desk works; one row.
create table moderation_policy (
    id integer primary key,
    version integer not null,
    authors_decide boolean not null
);
insert into moderation_policy (id, version, authors_decide) values (1, 0, false);

-- One decision about many replies: exactly those that were counted.
create table batch (
    id bigint primary key,
    account_id bigint not null references account (id),
    counted_at timestamp with time zone not null,
    state varchar(20) not null,
    from_state varchar(20) not null,
    size integer not null,
    to_state varchar(20),
    rule varchar(400),
    reason varchar(1000),
    begun_at timestamp with time zone,
    ended_at timestamp with time zone
);
create index batch_by_account on batch (account_id, id);
create index batch_by_state on batch (state, id);
create table batch_item (
    batch_id bigint not null references batch (id),
    reply_id bigint not null,
    revision integer not null,
    fate varchar(20) not null,
    entry_id bigint,
    primary key (batch_id, reply_id)
);
create index batch_item_by_fate on batch_item (batch_id, fate, reply_id);

-- Groups of near-identical replies, and how many of each are held.
create table reply_cluster (
    id bigint primary key,
    held bigint not null check (held >= 0)
);
create index cluster_by_size on reply_cluster (held, id);
-- What may be alike shares a band. Rows of old replies are let go.
create table likeness (
    band integer not null,
    hash bigint not null,
    reply_id bigint not null references reply (id),
    primary key (band, hash, reply_id)
);
create index likeness_of_reply on likeness (reply_id);
-- Replies that nobody has compared yet.
create table likeness_due (
    reply_id bigint primary key references reply (id)
);
insert into likeness_due (reply_id) select id from reply where state = 'HELD';
