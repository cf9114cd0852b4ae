-- Runs as it is on H2 and on PostgreSQL.

-- Replies whose writers get the mail about them once no more come in than usual.
create table delayed_receipt (
    reply_id bigint primary key references reply (id),
    received_at timestamp with time zone not null
);
create index delayed_receipt_by_time on delayed_receipt (received_at, reply_id);
