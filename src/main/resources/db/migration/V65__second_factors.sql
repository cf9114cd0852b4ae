-- Runs as it is on H2 and on PostgreSQL.

-- The app of an account that makes codes (RFC 6238). What it shares with the site is sealed; a code up to last_step is not taken.
create table authenticator_app (
    account_id bigint primary key references account (id) on delete cascade,
    secret_sealed varchar(400) not null,
    last_step bigint not null,
    added_at timestamp with time zone not null
);

-- Only keyed digests of an account's codes.
create table recovery_code (
    digest varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade
);
create index recovery_code_account on recovery_code (account_id);

-- What was good once, until it would have ended anyway.
create table spent_token (
    id varchar(64) primary key,
    ends_at timestamp with time zone not null
);
create index spent_token_end on spent_token (ends_at);
