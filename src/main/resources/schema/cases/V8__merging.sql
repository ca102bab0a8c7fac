-- Which case was put into which, where it lay before, and when it was taken out again. Rows stay.
create table cases.merging (
    hospital_id bigint not null,
    id uuid not null,
    case_id uuid not null,
    lead_id uuid not null,
    merged_at timestamptz not null,
    merged_by uuid not null,
    reason text,
    department_before uuid,
    owner_before uuid,
    dispatched_before timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    primary key (hospital_id, id),
    check (case_id <> lead_id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id),
    foreign key (hospital_id, lead_id) references cases.feedback_case (hospital_id, id)
);

create unique index merging_now on cases.merging (hospital_id, case_id) where ended_at is null;
create index merging_lead on cases.merging (hospital_id, lead_id) where ended_at is null;

-- Two cases of which somebody has said that they are not about the same; the smaller id comes first.
create table cases.not_duplicate (
    hospital_id bigint not null,
    case_id uuid not null,
    other_id uuid not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (hospital_id, case_id, other_id)
);

-- A way to say with one touch whether an answer settles the matter; only what finds it is stored.
create table cases.echo_link (
    hospital_id bigint not null,
    token_hash bytea not null,
    case_id uuid not null,
    round int not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (hospital_id, token_hash),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

-- Who is to be called back, by when.
create index case_to_call on cases.feedback_case (hospital_id, next_due_at, id) where status = 'answered';
-- What patients added after the end, for somebody to decide.
create index case_heard_after on cases.feedback_case (hospital_id, status_since) where status = 'closed' and unread;
