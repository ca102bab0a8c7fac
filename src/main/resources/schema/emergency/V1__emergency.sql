-- A hospital's own protocol, every version; without one the protocol that comes with the product holds.
create table emergency.protocol (
    hospital_id bigint not null,
    version int not null,
    form jsonb not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (hospital_id, version)
);

-- One case in which a patient may have been harmed.
create table emergency.emergency (
    hospital_id bigint not null,
    case_id uuid not null,
    number text not null,
    opened_at timestamptz not null,
    opened_by uuid,
    died_at timestamptz,
    version int not null,
    primary key (hospital_id, case_id)
);

create index emergency_newest on emergency.emergency (hospital_id, opened_at desc);

-- What was done, or is not applicable and why; what is not here is still to be done.
create table emergency.item (
    hospital_id bigint not null,
    case_id uuid not null,
    code text not null,
    state text not null check (state in ('done', 'not_applicable')),
    done_at timestamptz not null,
    note text,
    by_staff uuid not null,
    recorded_at timestamptz not null,
    primary key (hospital_id, case_id, code),
    foreign key (hospital_id, case_id) references emergency.emergency (hospital_id, case_id),
    check (state = 'done' or note is not null)
);

-- Gradings of the event by a person; the newest that is not withdrawn holds. The clock runs from the discovery and is
-- never paused.
create table emergency.grading (
    hospital_id bigint not null,
    id uuid not null,
    case_id uuid not null,
    grade text not null,
    reason text,
    discovered_at timestamptz not null,
    due_at timestamptz,
    graded_by uuid not null,
    graded_at timestamptz not null,
    withdrawn_at timestamptz,
    reported_at timestamptz,
    reported_to text,
    report_number text,
    reported_by uuid,
    recorded_at timestamptz,
    primary key (hospital_id, id),
    foreign key (hospital_id, case_id) references emergency.emergency (hospital_id, case_id),
    check (reported_at is null or (reported_to is not null and reported_by is not null and recorded_at is not null))
);

create unique index grading_holds on emergency.grading (hospital_id, case_id) where withdrawn_at is null;
