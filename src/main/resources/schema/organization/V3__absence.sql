-- Who is away, and who stands in. Rows are ended, never deleted.
create table organization.absence (
    hospital_id bigint not null,
    absence_id uuid not null,
    staff_id uuid not null,
    deputy_id uuid not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    note text not null,
    set_by uuid not null,
    set_at timestamptz not null,
    ended_at timestamptz,
    version integer not null,
    primary key (hospital_id, absence_id),
    foreign key (hospital_id, staff_id) references organization.staff (hospital_id, staff_id),
    foreign key (hospital_id, deputy_id) references organization.staff (hospital_id, staff_id),
    check (to_at > from_at and staff_id <> deputy_id)
);

create index absence_open on organization.absence (hospital_id, to_at) where ended_at is null;
