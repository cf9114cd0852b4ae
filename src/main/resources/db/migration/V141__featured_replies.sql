-- Runs as it is on H2 and on PostgreSQL.

-- Replies that an editor has picked. The mail is due once nothing can undo that any more; null when it is told, or never was to be.
create table featured_reply (
    reply_id bigint primary key references reply (id),
    article_id bigint not null references article (id),
    account_id bigint references account (id),
    featured_at timestamp with time zone not null,
    mail_due_at timestamp with time zone
);
create index featured_reply_of_article on featured_reply (article_id, featured_at);
create index featured_reply_newest on featured_reply (featured_at);
create index featured_reply_mail on featured_reply (mail_due_at);
