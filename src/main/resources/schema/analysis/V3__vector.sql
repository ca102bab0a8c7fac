-- Where each piece of feedback lies among all that was said: 512 dimensions, one signed byte each. Texts whose vectors
-- point the same way mean much the same; only vectors of the same model may be compared.
create table analysis.vector (
    hospital_id bigint not null,
    feedback_id uuid not null,
    model text not null,
    vector bytea not null check (octet_length(vector) = 512),
    primary key (hospital_id, feedback_id)
);
