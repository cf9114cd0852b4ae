-- Runs as it is on H2 and on PostgreSQL.

create sequence staff_notification_seq start with 50 increment by 50;

-- What somebody who works here is still to be told of by mail; goes when the mail is written. Rows are only added and taken away, so
-- that no two transactions wait for each other.
create table staff_notification (
    id bigint primary key,
    account_id bigint not null references account (id) on delete cascade,
    news varchar(30) not null,
    article_id bigint not null references article (id) on delete cascade,
    reply_id bigint references reply (id) on delete cascade,
    by_account_id bigint references account (id) on delete set null,
    noted_at timestamp with time zone not null,
    due_at timestamp with time zone not null
);
create index staff_notification_due on staff_notification (due_at, account_id);
create index staff_notification_of_account on staff_notification (account_id, due_at);
create index staff_notification_on_article on staff_notification (article_id);
create index staff_notification_on_reply on staff_notification (reply_id);
create index staff_notification_by on staff_notification (by_account_id);
create index staff_notification_noted on staff_notification (noted_at);
