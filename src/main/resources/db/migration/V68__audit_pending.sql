-- Runs as it is on H2 and on PostgreSQL.

-- What was done to accounts, articles and the site, until it has its row in the audit. Written with what it tells of, without
-- waiting for the end of the chain: whoever holds that waits for articles and accounts.
create sequence audit_pending_seq start with 50 increment by 50;

create table audit_pending (
    id bigint primary key,
    at timestamp with time zone not null,
    act varchar(20) not null,
    account_id bigint,
    actor varchar(200) not null,
    subject_account bigint,
    reason varchar(2000)
);
