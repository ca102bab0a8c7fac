-- Lets an index start with the hospital and go on with an array.
create extension if not exists btree_gin with schema public;

-- Where a hospital promises something else than the standard.
create table cases.promise_rule (
    hospital_id bigint not null,
    level text not null,
    kind text not null check (kind <> 'legal'),
    amount int not null check (amount > 0),
    unit text not null,
    primary key (hospital_id, level, kind)
);

-- How many numbers of a day are given out.
create table cases.day_counter (
    hospital_id bigint not null,
    day date not null,
    last int not null,
    primary key (hospital_id, day)
);

-- What staff see and work on. The patient's words stay with intake; here is only a masked beginning of them.
create table cases.feedback_case (
    hospital_id bigint not null,
    id uuid not null,
    version int not null default 0,
    feedback_id uuid not null,
    number text not null,

    nature text not null,
    stage text not null,
    issues text[] not null,
    main_issue text,
    sentiment text not null,
    severity smallint not null,
    needs_person boolean not null,
    channel text not null,
    place_id uuid,
    contact_id uuid,
    excerpt text not null,
    recurrence int not null,
    received_at timestamptz not null,
    opened_at timestamptz not null,

    level text not null,
    round int not null,
    round_started_at timestamptz not null,
    status text not null,
    status_since timestamptz not null,
    echo text,
    department_id uuid,
    owner uuid,
    first_receiver uuid,
    accepted_at timestamptz,
    dispatched_at timestamptz,
    planned_at timestamptz,
    answer text,
    cause text,
    action text,
    outcome text,
    answered_at timestamptz,
    answered_by uuid,
    settled boolean,
    called_back_at timestamptz,
    transfers int not null,
    breaches int not null,
    unread boolean not null,

    -- Read off the promises and tasks whenever the case is put back.
    next_kind text,
    next_due_at timestamptz not null,
    next_warn_at timestamptz,
    attention_at timestamptz,
    joint_open uuid[] not null,
    -- Departments and people whose case it is; whose it was before the last change, so that they learn of it.
    sight uuid[] not null,
    left_sight uuid[] not null,
    changed_at timestamptz not null,

    primary key (hospital_id, id),
    unique (hospital_id, feedback_id),
    unique (hospital_id, number)
);

create index case_next on cases.feedback_case (hospital_id, next_due_at, id) where status <> 'closed';
create index case_closed on cases.feedback_case (hospital_id, status_since desc, id desc) where status = 'closed';
create index case_received on cases.feedback_case (hospital_id, received_at desc, id desc);
create index case_changed on cases.feedback_case (hospital_id, changed_at, id);
create index case_sight on cases.feedback_case using gin (hospital_id, sight);
create index case_place on cases.feedback_case (hospital_id, place_id, main_issue, received_at desc);
create index case_contact on cases.feedback_case (hospital_id, contact_id) where contact_id is not null;
-- The sweep asks all hospitals at once which of them have work; everything after that names its hospital.
create index case_attention on cases.feedback_case (attention_at, hospital_id) where attention_at is not null;

create table cases.promise (
    hospital_id bigint not null,
    case_id uuid not null,
    round int not null,
    kind text not null,
    started_at timestamptz not null,
    due_at timestamptz not null,
    amount int not null,
    unit text not null,
    kept_at timestamptz,
    breached_at timestamptz,
    warned_at timestamptz,
    withdrawn_at timestamptz,
    primary key (hospital_id, case_id, round, kind),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

create table cases.joint_task (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    round int not null,
    department_id uuid not null,
    request text not null,
    due_at timestamptz,
    asked_at timestamptz not null,
    asked_by uuid,
    statement text,
    signed_at timestamptz,
    signed_by uuid,
    withdrawn_at timestamptz,
    primary key (hospital_id, case_id, id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

create table cases.call (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    round int not null,
    at timestamptz not null,
    by_staff uuid not null,
    outcome text not null,
    note text not null,
    primary key (hospital_id, case_id, id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

-- Who did what, when and why. Rows are added and never touched again.
create table cases.step (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    position int not null,
    kind text not null,
    by_staff uuid,
    words text,
    facts jsonb not null,
    primary key (hospital_id, case_id, id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

-- By which words a case is found: pairs of neighbouring signs, which find Chinese words of two signs as well.
create table cases.search_words (
    hospital_id bigint not null,
    case_id uuid not null,
    source_id uuid not null,
    pairs text[] not null,
    primary key (hospital_id, case_id, source_id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id)
);

create index search_words_pairs on cases.search_words using gin (hospital_id, pairs);

-- Words a patient added before the case was open; they are put into the case as soon as it is.
create table cases.early_words (
    hospital_id bigint not null,
    addition_id uuid not null,
    feedback_id uuid not null,
    words text not null,
    at timestamptz not null,
    danger boolean not null,
    primary key (hospital_id, addition_id)
);

create index early_words_feedback on cases.early_words (hospital_id, feedback_id);
create index early_words_at on cases.early_words (at);
