-- Runs as it is on H2 and on PostgreSQL.

-- Rules can be added at the desk.
create sequence house_rule_seq start with 100 increment by 50;

-- second_opinion_percent: how many of a hundred decisions another moderator is asked about, too.
-- remind_after_hours: 0 for never.
alter table moderation_policy add column second_opinion_percent integer default 0 not null;
alter table moderation_policy add column remind_after_hours integer default 48 not null;

-- Decisions that somebody else is asked about. A verdict is an outcome, or the house rule of a rejection.
create table second_opinion (
    entry_id bigint primary key references audit (id),
    reply_id bigint not null references reply (id),
    first_account_id bigint not null references account (id),
    first_verdict varchar(400) not null,
    asked_at timestamp with time zone not null,
    second_account_id bigint references account (id),
    second_verdict varchar(400),
    given_at timestamp with time zone
);
create index second_opinion_open on second_opinion (second_account_id, entry_id);

-- Who is reading which reply. A claim that is not renewed ends by itself.
create table claim (
    reply_id bigint primary key,
    account_id bigint not null references account (id),
    ends_at timestamp with time zone not null
);

-- Mails that wait for the mail server, or were sent in the last days. The address is sealed.
create sequence letter_seq start with 50 increment by 50;
create table letter (
    id bigint primary key,
    email_digest varchar(64) not null,
    email_sealed varchar(1000) not null,
    subject varchar(200) not null,
    text varchar(20000) not null,
    written_at timestamp with time zone not null,
    tries integer not null,
    next_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    problem varchar(500)
);
create index letter_due on letter (next_try_at);

-- When moderators were reminded of waiting replies last; one row.
create table reminded (
    id integer primary key,
    reminded_at timestamp with time zone,
    told_until timestamp with time zone
);
insert into reminded (id) values (1);

-- Statistics read this index alone.
create index audit_of_decisions on audit (act, at, from_state, account_id, to_state, waited);
