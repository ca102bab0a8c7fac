-- What the inquiry found beyond the answer: the cause by the list, the step of service that is responsible; why it was
-- not processed; whether the words attack a member of staff, and what quality control found about that.
create table cases.inquiry (
    hospital_id bigint not null,
    case_id uuid not null,
    cause_code text,
    step text,
    ground text,
    accusation text,
    accused_at timestamptz,
    accused_by uuid,
    verdict text,
    judged_at timestamptz,
    judged_by uuid,
    primary key (hospital_id, case_id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

-- Kept out of the figures of departments.
create index inquiry_kept_out on cases.inquiry (hospital_id, case_id)
    where accused_at is not null and verdict is distinct from 'counted';
