-- Of which deadlines somebody was told: a row is a warning given, once for each deadline and never again.
create table orders.warning (
    hospital_id bigint not null,
    order_id uuid not null,
    kind text not null check (kind in ('sign_soon', 'sign_overdue', 'reply_soon', 'reply_overdue')),
    due_at timestamptz not null,
    warned_at timestamptz not null,
    primary key (hospital_id, order_id, kind, due_at),
    foreign key (hospital_id, order_id) references orders.outside_order (hospital_id, id)
);
