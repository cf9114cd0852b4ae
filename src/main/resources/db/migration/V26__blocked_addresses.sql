-- Runs as it is on H2 and on PostgreSQL.

-- Addresses of blocked writers, as keyed digests of how they are spelled without capitals: a block holds for each spelling,
-- and after its writer is erased. writer_id: who that is, null once erased.
create table blocked_address (
    digest varchar(64) primary key,
    writer_id bigint,
    blocked_at timestamp with time zone not null
);
create index blocked_address_of_writer on blocked_address (writer_id);
