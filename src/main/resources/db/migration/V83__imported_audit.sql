-- What was done on the site that all of this is from, as its log told it. It is in no chain: nobody here can vouch for it.
create table imported_audit (
    number bigint primary key,
    at timestamp with time zone not null,
    act varchar(20) not null,
    reply_id bigint,
    revision integer,
    from_state varchar(20),
    to_state varchar(20),
    account_id bigint references account (id),
    actor varchar(200) not null,
    door varchar(20) not null,
    rule varchar(400),
    reason varchar(2000),
    waited bigint,
    was_published_at timestamp with time zone
);
create index imported_audit_at on imported_audit (at);
