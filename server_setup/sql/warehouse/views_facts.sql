create view api.reservation_list with (security_invoker = true) as
select r.line_id, r.document_id, d.number, d.moment, d.client_id, d.partner_name, e.name as responsible_name,
       r.warehouse_id, w.name as warehouse_name, r.item_id, i.code, i.article, i.name, i.sort_key,
       u.short_name as unit, coalesce(t.number, '') as lot, r.quantity, r.left_quantity, r.until,
       coalesce((select sum(x.quantity) from kontor.reservation_uses x
                 where x.line_id = r.line_id and x.reason = 'issue'), 0) as issued,
       coalesce((select sum(x.quantity) from kontor.reservation_uses x
                 where x.line_id = r.line_id and x.reason = 'release'), 0) as released,
       coalesce((select sum(x.quantity) from kontor.reservation_uses x
                 where x.line_id = r.line_id and x.reason = 'expiry'), 0) as expired,
       l.line_id as made_as
from kontor.reserved_lines r
join kontor.document_lines l on l.id = r.line_id
join kontor.documents d on d.id = r.document_id
join kontor.employees e on e.id = d.responsible_id
join kontor.warehouses w on w.id = r.warehouse_id
join kontor.items i on i.id = r.item_id
join kontor.units u on u.id = i.unit_id
left join kontor.lots t on t.id = r.lot_id;
comment on view api.reservation_list is
  'Lines of posted reservations: held at first, shipped, freed, expired, and what is still held.';

create view api.order_lines with (security_invoker = true) as
select e.line_id, e.document_id, d.number, d.moment, d.client_id, d.partner_name, e.warehouse_id,
       w.name as warehouse_name, e.item_id, i.code, i.article, i.name, i.sort_key, u.short_name as unit,
       e.quantity as ordered, e.received, e.left_quantity as remaining, greatest(e.received - e.quantity, 0) as surplus,
       e.expected_on, e.closed, l.line_no, l.line_id as made_as
from kontor.expected_lines e
join kontor.documents d on d.id = e.document_id
join kontor.document_lines l on l.id = e.line_id
join kontor.warehouses w on w.id = e.warehouse_id
join kontor.items i on i.id = e.item_id
join kontor.units u on u.id = i.unit_id;
comment on view api.order_lines is 'Lines of posted supplier orders: ordered, received, still expected, and too much.';

create view api.stocktaking_list with (security_invoker = true) as
select d.id, d.number, d.moment, d.state as document_state, d.warehouse_id, w.name as warehouse_name, s.group_id,
       g.name as group_name, s.frozen, s.state, s.started_at, e.name as started_by_name, s.finished_at,
       s.uncounted_is_zero, d.comment, a.reason, a.commission, d.version,
       (select count(distinct (c.item_id, c.lot_id)) from kontor.stocktaking_counts c
        where c.document_id = d.id) as counted_cells,
       (select count(distinct c.counter_id) from kontor.stocktaking_counts c where c.document_id = d.id) as counters,
       coalesce((
         select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'number', p.number)
                          order by p.id)
         from kontor.document_links k join kontor.documents p on p.id = k.to_document_id
         where k.from_document_id = d.id), '[]') as papers
from kontor.documents d
join kontor.warehouses w on w.id = d.warehouse_id
left join kontor.stocktakings s on s.document_id = d.id
left join kontor.item_groups g on g.id = s.group_id
left join kontor.employees e on e.id = s.started_by
left join kontor.adjustments a on a.document_id = d.id
where d.kind = 'stocktaking';
comment on view api.stocktaking_list is 'Stocktakings with range, state, progress, and the papers made of them.';

create view api.stocktaking_count_list with (security_invoker = true) as
select c.id, c.document_id, c.counter_id, e.name as counter_name, e.login = session_user::text as own, c.place,
       c.item_id, i.code, i.article, i.name, u.short_name as unit, u.decimals, c.lot_id, t.number as lot, c.quantity,
       c.counted_at
from kontor.stocktaking_counts c
join kontor.employees e on e.id = c.counter_id
join kontor.items i on i.id = c.item_id
join kontor.units u on u.id = i.unit_id
left join kontor.lots t on t.id = c.lot_id;
comment on view api.stocktaking_count_list is 'What people counted, each with place and moment; own are this session''s.';
