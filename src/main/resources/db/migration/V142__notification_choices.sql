-- Runs as it is on H2 and on PostgreSQL.

-- Of what somebody who works here wants mail, and when: AT_ONCE, DAILY or NONE. Where there is no row, the default of the kind holds.
create table notification_choice (
    account_id bigint not null references account (id) on delete cascade,
    kind varchar(30) not null,
    timing varchar(20) not null,
    primary key (account_id, kind)
);

-- What they did not want before. Nodes of the version before go on reading the columns of account; those of this one do not.
insert into notification_choice (account_id, kind, timing)
    select id, 'SUBMITTED', 'NONE' from account where review_mail = false;
insert into notification_choice (account_id, kind, timing)
    select a.id, k.kind, 'NONE' from account a cross join (select 'RETURNED' as kind union all select 'APPROVED'
        union all select 'WENT_OUT' union all select 'UNPUBLISHED') k where a.article_mail = false;
insert into notification_choice (account_id, kind, timing)
    select id, 'MENTIONED', 'NONE' from account where note_mail = false;
