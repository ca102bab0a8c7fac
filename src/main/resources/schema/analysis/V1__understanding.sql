-- What we took each piece of feedback to mean, one row each. What staff correct later stands beside it, not in it.
create table analysis.understanding (
    hospital_id bigint not null,
    feedback_id uuid not null,
    model text not null,
    nature text not null,
    stage text not null,
    issues text[] not null,
    sentiment text not null,
    severity smallint not null check (severity between 0 and 3),
    evidence jsonb not null,
    probabilities jsonb not null,
    needs_person boolean not null,
    understood_at timestamptz not null,
    primary key (hospital_id, feedback_id)
);
