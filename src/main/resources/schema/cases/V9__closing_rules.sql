-- What a hospital asks for before a case is closed, version by version. What comes with the product has no row.
create table cases.closing_version (
    hospital_id bigint not null,
    number int not null check (number > 0),
    rules jsonb not null,
    reason text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    primary key (hospital_id, number)
);
