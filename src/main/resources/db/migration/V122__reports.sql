-- Runs as it is on H2 and on PostgreSQL.

create sequence report_decision_seq start with 50 increment by 50;
create sequence reply_report_seq start with 50 increment by 50;

-- What became of some reports of one reply. The entry is the row of the audit; null where its writer took the reply away.
create table report_decision (
    id bigint primary key,
    reply_id bigint not null references reply (id),
    revision integer not null,
    outcome varchar(20) not null,
    rule varchar(400),
    reason varchar(1000),
    account_id bigint references account (id),
    entry_id bigint references audit (id),
    decided_at timestamp with time zone not null
);
create index report_decision_of_reply on report_decision (reply_id, id);
create index report_decision_by_account on report_decision (account_id, decided_at);
create index report_decision_decided on report_decision (decided_at, id);

-- That a reader says that a public reply breaks a rule or the law. Networks are keyed digests. The row goes when its time for an appeal is over.
create table reply_report (
    id bigint primary key,
    reply_id bigint not null references reply (id),
    revision integer not null,
    reason varchar(20) not null,
    rule varchar(400) not null,
    explanation varchar(4000) not null,
    place varchar(1000) not null,
    name varchar(200) not null,
    writer_id bigint references writer (id),
    network varchar(64) not null,
    repeat_digest varchar(64) not null,
    receipt varchar(64),
    reported_at timestamp with time zone not null,
    decision_id bigint references report_decision (id),
    appeal varchar(1000),
    appealed_at timestamp with time zone,
    appeal_of bigint references report_decision (id),
    mail_due_at timestamp with time zone
);
create index reply_report_of_reply on reply_report (reply_id, decision_id);
create index reply_report_open on reply_report (decision_id, id);
create index reply_report_appealed on reply_report (appeal_of);
create index reply_report_by_writer on reply_report (writer_id, id);
create index reply_report_from_network on reply_report (network, decision_id);
create index reply_report_mail on reply_report (mail_due_at, id);
create unique index reply_report_receipt on reply_report (receipt);

-- Networks whose reports are not taken for a time, as keyed digests.
create table blocked_reporter (
    network varchar(64) primary key,
    blocked_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);
