-- Runs as it is on H2 and on PostgreSQL.

-- Links that let the owner of an account choose a password, once: one for each purpose, so that somebody who asks for one by
-- mail does not end an invitation. Only a keyed digest of the token is kept; a newer one takes the place of the one before.
create table account_link (
    digest varchar(64) primary key,
    account_id bigint not null references account (id),
    purpose varchar(20) not null,
    ends_at timestamp with time zone not null,
    constraint account_link_newest unique (account_id, purpose)
);
insert into account_link (digest, account_id, purpose, ends_at) select digest, account_id, 'RESET', ends_at from password_link;
drop table password_link;

-- A deleted account keeps its row for what was done by it, and no address.
alter table account add column deleted_at timestamp with time zone;
alter table account alter column email_digest drop not null;
alter table account alter column email_sealed drop not null;
