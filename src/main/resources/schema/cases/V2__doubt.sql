-- How much a person's look at the reading is worth: what lies in the queue "to check" is sorted by it.
alter table cases.feedback_case add column doubt float8 not null default 0;

create index case_to_check on cases.feedback_case (hospital_id, doubt desc, id desc)
    where needs_person and status <> 'closed';
