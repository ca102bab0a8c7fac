-- What patients ask again and again, and what the hospital answers.
create table knowledge.article (
    hospital_id bigint not null,
    id uuid not null,
    version int not null,
    state text not null check (state in ('draft', 'published', 'retired')),
    question_zh text not null,
    question_en text not null,
    answer_zh text not null,
    answer_en text not null,
    phrasings text[] not null,
    keywords text[] not null,
    department_id uuid not null,
    responsible uuid,
    review_on date not null,
    reminded_on date,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (hospital_id, id)
);

-- The reminder asks all hospitals at once; everything after that names its hospital.
create index article_review on knowledge.article (review_on, hospital_id) where state = 'published';

-- Every version as it was read; rows are added and never touched again.
create table knowledge.article_version (
    hospital_id bigint not null,
    article_id uuid not null,
    version int not null,
    state text not null,
    question_zh text not null,
    question_en text not null,
    answer_zh text not null,
    answer_en text not null,
    phrasings text[] not null,
    keywords text[] not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (hospital_id, article_id, version),
    foreign key (hospital_id, article_id) references knowledge.article (hospital_id, id)
);

-- What became of an article that was proposed to a patient. The key is the one under which the enquiry comes, if it
-- comes; of what was asked there is nothing here.
create table knowledge.proposal (
    hospital_id bigint not null,
    key uuid not null,
    article_id uuid not null,
    verdict text not null check (verdict in ('shown', 'helped', 'not_helped')),
    at timestamptz not null,
    primary key (hospital_id, key, article_id),
    foreign key (hospital_id, article_id) references knowledge.article (hospital_id, id)
);

create index proposal_article on knowledge.proposal (hospital_id, article_id, verdict);

-- Questions for which nothing was found, or nothing that helped: masked, and forgotten after half a year.
create table knowledge.question (
    hospital_id bigint not null,
    key uuid not null,
    words text not null,
    sense text not null,
    found boolean not null,
    at timestamptz not null,
    handled_at timestamptz,
    handled_by uuid,
    primary key (hospital_id, key)
);

create index question_sense on knowledge.question (hospital_id, sense);
create index question_at on knowledge.question (at);
