-- Who gave a case to the department that has it; whose it is, where the departments did not agree.
create table cases.responsibility (
    hospital_id bigint not null,
    case_id uuid not null,
    from_department uuid,
    asked_at timestamptz,
    asked_by uuid,
    proposed uuid,
    decided_at timestamptz,
    decided_by uuid,
    department_id uuid,
    primary key (hospital_id, case_id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

create index responsibility_undecided on cases.responsibility (hospital_id, case_id)
    where asked_at is not null and decided_at is null;

-- A department may say that it has no part in it; its part has a deadline of its own.
alter table cases.joint_task
    add column refusal text,
    add column declined_at timestamptz,
    add column declined_by uuid,
    add column warned_at timestamptz,
    add column overdue_at timestamptz;
