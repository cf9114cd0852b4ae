-- Runs as it is on H2 and on PostgreSQL.

-- Keys by which an account signs in (WebAuthn). Nothing here is secret: what is kept is the public half.
create table passkey (
    id varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(100) not null,
    credential varchar(8000) not null,
    sign_count bigint not null,
    backup_eligible boolean not null,
    added_at timestamp with time zone not null,
    last_used_at timestamp with time zone
);
create index passkey_account on passkey (account_id);

-- Roles of which the site requires more than a password.
create table required_factor (
    role varchar(20) primary key
);
