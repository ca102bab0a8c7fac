-- A legal hold: while one stands, staff change nothing of the case. Rows are added and lifted, never deleted, and the
-- case they point to cannot be deleted either.
create table cases.hold (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    reason text not null,
    review_on date,
    placed_at timestamptz not null,
    placed_by uuid not null,
    lifted_at timestamptz,
    lifted_by uuid,
    lift_reason text,
    primary key (hospital_id, case_id, id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id),
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);

create unique index hold_standing on cases.hold (hospital_id, case_id) where lifted_at is null;

-- What lies open with a department is looked for all day; among years of closed cases it would have to be sifted out.
create index case_sight_open on cases.feedback_case using gin (hospital_id, sight) where status <> 'closed';
