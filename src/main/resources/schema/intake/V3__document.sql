-- Beside pictures, which we draw anew, documents are kept as they came; these are handed out and never shown.
alter table intake.upload rename column picture to content;
alter table intake.upload add column kind text not null default 'picture';

alter table intake.attachment rename column picture to content;
alter table intake.attachment add column kind text not null default 'picture';

alter table intake.enclosure rename column picture to content;
alter table intake.enclosure add column kind text not null default 'picture';
