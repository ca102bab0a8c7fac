-- What staff read on the desk. The same news for the same person is written once.
create table outreach.notice (
    hospital_id bigint not null,
    id uuid not null,
    staff_id uuid not null,
    dedup_key text not null,
    kind text not null,
    title_zh text not null,
    title_en text not null,
    text_zh text not null,
    text_en text not null,
    case_id uuid,
    urgent boolean not null,
    at timestamptz not null,
    read_at timestamptz,
    primary key (hospital_id, id),
    unique (hospital_id, staff_id, dedup_key)
);

create index notice_of_staff on outreach.notice (hospital_id, staff_id, at desc, id desc);
create index notice_unread on outreach.notice (hospital_id, staff_id) where read_at is null;

-- What leaves the house. The row is the queue: whoever sends moves next_attempt_at ahead before the letter is handed
-- over, so that a row whose sender died becomes due again by itself.
create table outreach.delivery (
    hospital_id bigint not null,
    id uuid not null,
    recipient_id uuid not null,
    recipient text not null check (recipient in ('staff', 'patient')),
    dedup_key text not null,
    carrier text not null,
    kind text not null,
    subject_zh text not null,
    subject_en text not null,
    sealed_address bytea,
    sealed_words bytea not null,
    case_id uuid,
    feedback_id uuid,
    urgent boolean not null,
    at timestamptz not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    attempts int not null default 0,
    next_attempt_at timestamptz,
    problem text check (state <> 'failed' or problem is not null),
    problem_detail text,
    sent_at timestamptz,
    primary key (hospital_id, id),
    unique (hospital_id, dedup_key, recipient_id),
    check ((state = 'waiting') = (next_attempt_at is not null))
);

create index delivery_due on outreach.delivery (hospital_id, next_attempt_at) where state = 'waiting';
create index delivery_listed on outreach.delivery (hospital_id, state, at desc, id desc);
-- Few: what failed for another reason than that nothing reaches a telephone yet.
create index delivery_failed on outreach.delivery (hospital_id) where state = 'failed' and problem <> 'no_carrier';
