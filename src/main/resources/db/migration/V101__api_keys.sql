-- Runs as it is on H2 and on PostgreSQL.

-- With what programs come in. Of a key only a digest of its secret is kept, which is 256 random bits: nobody has to be slowed down who guesses.
create sequence api_key_seq start with 50 increment by 50;

create table api_key (
    id bigint primary key,
    public_id varchar(10) not null unique,
    digest varchar(64) not null,
    account_id bigint not null references account (id) on delete cascade,
    name varchar(120) not null,
    scopes varchar(500) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone
);

create index api_key_of_account on api_key (account_id);
