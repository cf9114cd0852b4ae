-- Runs as it is on H2 and on PostgreSQL.

-- Feeds that a WebSub hub is to be told of, written in the transaction of the change; several of one feed are told as one. Addresses of public feeds and times only.
create sequence feed_notification_seq start with 50 increment by 50;
create table feed_notification (
    id bigint primary key,
    topic varchar(2000) not null,
    changed_at timestamp with time zone not null,
    tries int not null,
    next_try_at timestamp with time zone not null
);
create index feed_notification_due on feed_notification (next_try_at, id);
create index feed_notification_by_topic on feed_notification (topic);
