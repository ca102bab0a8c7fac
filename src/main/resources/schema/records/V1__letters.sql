-- A hospital's own pattern of a letter; it takes the place of the one that comes with the product.
create table records.letter_pattern (
    hospital_id bigint not null,
    kind text not null,
    title text not null,
    title_en text not null,
    words text not null,
    words_en text not null,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (hospital_id, kind)
);

-- Letters as they were written, never changed. The words name the patient, so they are sealed.
create table records.letter (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    kind text not null,
    language text not null,
    title text not null,
    words_sealed bytea not null,
    written_at timestamptz not null,
    written_by uuid not null,
    primary key (hospital_id, case_id, id)
);
