-- What staff say about the labels of each piece of feedback now, one row each. All five labels are written as they
-- stood; only those in "fixed" are a person's word, and of these "changed" differ from what the model had read.
create table analysis.correction (
    hospital_id bigint not null,
    feedback_id uuid not null,
    nature text not null,
    stage text not null,
    issues text[] not null,
    sentiment text not null,
    severity smallint not null check (severity between 0 and 3),
    fixed text[] not null,
    changed text[] not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (hospital_id, feedback_id)
);

-- Who learns from them reads them in the order in which they were said.
create index correction_said on analysis.correction (hospital_id, said_at, feedback_id) where fixed <> '{}';

-- Who said what, when, and what had read the words before. Rows are added and never touched again.
create table analysis.correction_step (
    hospital_id bigint not null,
    feedback_id uuid not null,
    id uuid not null,
    label text not null,
    how text not null,
    from_value text not null,
    to_value text not null,
    model text not null,
    said_by uuid not null,
    said_at timestamptz not null,
    position int not null,
    primary key (hospital_id, feedback_id, id),
    foreign key (hospital_id, feedback_id) references analysis.correction (hospital_id, feedback_id)
);
