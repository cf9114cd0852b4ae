-- Runs as it is on H2 and on PostgreSQL.

-- Lets the owner of an account choose a password, once. Only a keyed digest of its token is kept; a newer one takes its place.
create table password_link (
    account_id bigint primary key references account (id),
    digest varchar(64) not null unique,
    ends_at timestamp with time zone not null
);
