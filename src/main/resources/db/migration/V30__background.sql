-- Work in the background that only one node may do at a time: whoever does it holds the row.
create table background_lock (
    name varchar(40) primary key
);
insert into background_lock (name) values ('counts');

-- Changed by who asks how the site is: a database that can only be read is not well.
create table health_check (
    checks bigint not null
);
insert into health_check (checks) values (0);
