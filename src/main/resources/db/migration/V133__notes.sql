-- Runs as it is on H2 and on PostgreSQL.

create sequence note_seq start with 50 increment by 50;

-- What somebody who works here says to the others about one reply, one writer or one article. Goes with what it is about.
create table note (
    id bigint primary key,
    reply_id bigint references reply (id) on delete cascade,
    writer_id bigint references writer (id) on delete cascade,
    article_id bigint references article (id) on delete cascade,
    account_id bigint not null references account (id),
    text varchar(4000) not null,
    written_at timestamp with time zone not null
);
create index note_on_reply on note (reply_id, id);
create index note_on_writer on note (writer_id, id);
create index note_on_article on note (article_id, id);
create index note_by_account on note (account_id);

-- Who is mentioned in it; due while they are still to be told by mail.
create table note_mention (
    note_id bigint not null references note (id) on delete cascade,
    account_id bigint not null references account (id),
    mail_due_at timestamp with time zone,
    primary key (note_id, account_id)
);
create index note_mention_mail on note_mention (mail_due_at, account_id);
create index note_mention_of_account on note_mention (account_id);
