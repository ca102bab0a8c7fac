-- A patient's cases of some time, the newest first, without reading all they ever had.
create index case_contact_received on cases.feedback_case (hospital_id, contact_id, received_at desc)
    where contact_id is not null;
drop index cases.case_contact;

-- A year of complaints is counted from here alone. A case comes in when a department has it, not when it is received.
create index case_complaint on cases.feedback_case (hospital_id, received_at)
    include (id, department_id, issues, topics) where nature = 'complaint' and department_id is not null;
