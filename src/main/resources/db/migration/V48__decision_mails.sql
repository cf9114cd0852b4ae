-- Runs as it is on H2 and on PostgreSQL.

-- Decisions whose writer is to be told once nothing can undo them any more. due_at: null when nothing is to be told;
-- told_entry: the row of the audit with the decision that was told last, or was found to be of no use.
create table decision_notice (
    reply_id bigint primary key references reply (id),
    due_at timestamp with time zone,
    told_entry bigint references audit (id),
    told_at timestamp with time zone
);
create index decision_notice_due on decision_notice (due_at, reply_id);

-- Whether the writer of this reply, and this writer at all, gets such mail.
alter table reply add column decision_mail boolean default true not null;
alter table writer add column decision_mail boolean default true not null;
