-- Where orders come from, and what the hospital has agreed with them; what is not here is as shipped.
create table orders.source (
    hospital_id bigint not null,
    code text not null,
    name text not null,
    name_en text not null,
    answer_amount int check (answer_amount > 0),
    answer_unit text not null check (answer_unit in ('hours', 'days', 'working_days')),
    sign_hours int check (sign_hours > 0),
    version int not null,
    primary key (hospital_id, code)
);

-- An order from outside. The words are feedback like any other and lie with intake.
create table orders.outside_order (
    hospital_id bigint not null,
    id uuid not null,
    version int not null,
    source text not null,
    number text not null,
    feedback_id uuid,
    issued_at timestamptz not null,
    due_at timestamptz not null,
    sign_due_at timestamptz,
    signed_at timestamptz,
    signed_by uuid,
    reply text,
    replied_at timestamptz,
    replied_by uuid,
    revisited_at timestamptz,
    responded boolean,
    settled boolean,
    satisfied boolean,
    revisit_note text,
    created_at timestamptz not null,
    created_by uuid not null,
    primary key (hospital_id, id),
    unique (hospital_id, source, number)
);

create unique index outside_order_feedback on orders.outside_order (hospital_id, feedback_id);
create index outside_order_open on orders.outside_order (hospital_id, due_at, id) where replied_at is null;
create index outside_order_issued on orders.outside_order (hospital_id, issued_at);

-- More time, asked for before the time is up.
create table orders.extension (
    hospital_id bigint not null,
    order_id uuid not null,
    id uuid not null,
    reason text not null,
    until timestamptz not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    granted boolean,
    note text,
    decided_at timestamptz,
    decided_by uuid,
    primary key (hospital_id, order_id, id),
    foreign key (hospital_id, order_id) references orders.outside_order (hospital_id, id)
);

-- Orders that were taken over together and have still to be handed to intake: a row here is work owed.
create table orders.arrival (
    hospital_id bigint not null,
    order_id uuid not null,
    key uuid not null,
    words_sealed bytea not null,
    since timestamptz not null,
    attempts int not null default 0,
    not_before timestamptz not null,
    error text,
    primary key (hospital_id, order_id),
    foreign key (hospital_id, order_id) references orders.outside_order (hospital_id, id)
);

create index arrival_waiting on orders.arrival (not_before, hospital_id);

-- Which column is what, as somebody last said it for a table with these headings.
create table orders.column_choice (
    hospital_id bigint not null,
    headings text not null,
    choice jsonb not null,
    chosen_at timestamptz not null,
    primary key (hospital_id, headings)
);
