-- Runs as it is on H2 and on PostgreSQL.

-- Where somebody is signed in. Of the token in the cookie only a keyed digest is kept, of the browser only its name and system.
create sequence desk_session_seq start with 50 increment by 50;

create table desk_session (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    digest varchar(64) not null unique,
    device varchar(60) not null,
    created_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    confirmed_at timestamp with time zone not null
);

create index desk_session_of_account on desk_session (account_id);
