-- Runs as it is on H2 and on PostgreSQL.

-- What is sealed here on an older site is its secret of then, and those have no greatest length.
alter table site_key alter column sealed set data type varchar(100000);

-- Whoever adds an address holds one of these until the end, so that one address is not added twice under two keys.
create table newcomer_lock (
    id integer primary key
);
insert into newcomer_lock (id)
select h.n * 16 + l.n
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) h (n),
     (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) l (n);
