-- Runs as it is on H2 and on PostgreSQL.

-- Browsers that somebody has signed in with. Of the token in a browser's cookie only a keyed digest is kept, of the browser only its
-- name and system. One browser may be known to several accounts.
create sequence known_device_seq start with 50 increment by 50;

create table known_device (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    digest varchar(64) not null,
    label varchar(60) not null,
    used_at timestamp with time zone not null,
    constraint known_device_once unique (account_id, digest)
);
create index known_device_digest on known_device (digest);

-- Whoever signs in for the first time does not do so from a new device.
alter table account add column signed_in boolean default false not null;
update account set signed_in = true where not exists
    (select 1 from account_link l where l.account_id = account.id and l.purpose = 'INVITATION');
