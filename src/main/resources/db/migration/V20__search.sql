-- Runs as it is on H2 and on PostgreSQL.

-- What the search index of each node has to look at again, written in the transaction of the change: an article with its replies, a reply, or neither (the language or the clocks of the site). Numbers and times only.
create sequence search_change_seq start with 50 increment by 50;
create table search_change (
    number bigint primary key,
    article bigint,
    reply bigint,
    changed_at timestamp with time zone not null
);
create index search_change_by_time on search_change (changed_at);
