-- Runs as it is on H2 and on PostgreSQL.

-- Sign-ins that have gone to the OpenID provider and not come back yet. Only keyed digests of what must come back; what was
-- typed before is sealed.
create table openid_request (
    state varchar(64) primary key,
    browser varchar(64) not null,
    confirming boolean not null,
    begun_at timestamp with time zone not null,
    return_to varchar(2000) not null,
    typed_sealed varchar(200000)
);
create index openid_request_begun on openid_request (begun_at);

-- Whom the provider means by which account: a keyed digest of its issuer and its name for them, which may be an address.
create table provider_link (
    identity varchar(64) primary key,
    account_id bigint not null references account (id) on delete cascade,
    issuer varchar(2000) not null,
    linked_at timestamp with time zone not null,
    constraint provider_link_one unique (account_id, issuer)
);

-- Of an account that came from the provider, and whose owner has chosen no password.
alter table account add column without_password boolean default false not null;
