-- What happened, one chain a hospital: every entry's hash covers the one before it.
create table audit.entry (
    hospital_id bigint not null,
    number bigint not null,
    at timestamptz not null,
    actor_id uuid,
    actor_name text,
    action text not null,
    subject text not null,
    reason text,
    address text,
    outcome text not null check (outcome in ('done', 'refused')),
    hash bytea not null,
    primary key (hospital_id, number)
);

create index entry_by_action on audit.entry (hospital_id, action, number);
create index entry_by_actor on audit.entry (hospital_id, actor_id, number);

-- The end of each chain; locking it puts the writers of one hospital in a row.
create table audit.head (
    hospital_id bigint not null primary key,
    number bigint not null,
    hash bytea not null
);
