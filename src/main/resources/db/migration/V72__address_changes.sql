-- Runs as it is on H2 and on PostgreSQL.

-- The address that an account is to have once its owner has shown that it is theirs. Only a keyed digest of the link's token is
-- kept; a newer one takes the place of the one before. That somebody else may have the address already is no reason not to ask.
create sequence address_change_seq start with 50 increment by 50;

create table address_change (
    id bigint primary key,
    account_id bigint not null unique references account (id),
    digest varchar(64) not null unique,
    ends_at timestamp with time zone not null,
    email_digest varchar(64) not null,
    email_sealed varchar(1000) not null,
    sealed_with varchar(16)
);

-- Whom a single letter is for who has, or had, the address and nothing else here. Goes with the letter.
create sequence letter_recipient_seq start with 50 increment by 50;

create table letter_recipient (
    id bigint primary key,
    email_digest varchar(64) not null,
    email_sealed varchar(1000) not null,
    sealed_with varchar(16)
);

alter table letter add column recipient_id bigint references letter_recipient (id);
