-- What a patient said, as it was said; never updated. Nothing personal is in clear here but the words themselves.
create table intake.feedback (
    hospital_id bigint not null,
    id uuid not null,
    key uuid not null,
    body_digest bytea not null,
    code_index bytea not null,
    channel text not null,
    place_id uuid,
    nature text,
    words text not null,
    rating smallint check (rating between 0 and 10),
    identity text not null,
    contact_id uuid,
    visit_sealed bytea,
    occurred_at timestamptz,
    received_at timestamptz not null,
    taken_down_by uuid,
    dangers text[] not null,
    slip jsonb not null,
    primary key (hospital_id, id),
    unique (hospital_id, key),
    check (identity <> 'anonymous' or (contact_id is null and visit_sealed is null))
);

-- A code names no hospital; 60 bits keep two rows from sharing one.
create index feedback_code on intake.feedback (code_index);

-- The queue of the analysis: a row here is work owed.
create table intake.waiting (
    hospital_id bigint not null,
    feedback_id uuid not null,
    since timestamptz not null,
    attempts int not null default 0,
    not_before timestamptz not null,
    error text,
    set_aside_at timestamptz,
    primary key (hospital_id, feedback_id),
    foreign key (hospital_id, feedback_id) references intake.feedback (hospital_id, id)
);

create table intake.addition (
    hospital_id bigint not null,
    id uuid not null,
    feedback_id uuid not null,
    key uuid not null,
    words text not null,
    dangers text[] not null,
    at timestamptz not null,
    primary key (hospital_id, id),
    unique (hospital_id, feedback_id, key),
    foreign key (hospital_id, feedback_id) references intake.feedback (hospital_id, id)
);

-- Pictures of a feedback: drawn anew by us as JPEG, so nothing of the file that was sent is in them.
create table intake.attachment (
    hospital_id bigint not null,
    id uuid not null,
    feedback_id uuid not null,
    position smallint not null,
    width int not null,
    height int not null,
    picture bytea not null,
    primary key (hospital_id, id),
    unique (hospital_id, feedback_id, position),
    foreign key (hospital_id, feedback_id) references intake.feedback (hospital_id, id)
);

alter table intake.attachment alter column picture set storage external;

-- Pictures sent before the words they belong to: no hospital is known yet, so this table is local and short-lived.
create table intake.upload (
    id uuid primary key,
    at timestamptz not null,
    width int not null,
    height int not null,
    picture bytea not null
);

alter table intake.upload alter column picture set storage external;
create index upload_at on intake.upload (at);
