-- The third level: what exactly it is about, several a case.
alter table cases.feedback_case add column topics text[] not null default '{}';
