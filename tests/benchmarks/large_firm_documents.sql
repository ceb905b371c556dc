-- %(documents)s documents in all: posted shipments without lines, over the same twelve months as those that moved goods.
create temp table history as
select d, w.id as warehouse_id, w.key as warehouse_key,
       timestamptz '2025-11-01' + d * (interval '365 days' / %(documents)s) as moment
from generate_series(%(moves)s / 100, %(documents)s - 1) d
join (select id, key, row_number() over (order by id) - 1 as n from kontor.warehouses where key is not null) w
  on w.n = d %% 2;

insert into kontor.documents (own_firm_id, kind, state, moment, posting_no, client_id, client_key, partner_name,
  warehouse_id, warehouse_key, currency, author_id, responsible_id, created_at, posted_at, posted_by, number, series_id,
  series_number)
select 1, 'shipment', 'posted', h.moment, h.d + 1, c.id, c.acl_key, c.name, h.warehouse_id, h.warehouse_key, 'RUB', 1, 1,
       h.moment, h.moment, 1, lpad(h.d::text, 8, '0'), s.id, h.d + 1
from history h
join kontor.number_series s on s.kind = 'shipment'
join kontor.clients c on c.id = 1 + h.d %% %(clients)s
order by h.d;

insert into kontor.document_money (document_id, net, vat, total)
select d.id, 1000, 0, 1000 from kontor.documents d
where not exists (select from kontor.document_money m where m.document_id = d.id);

update kontor.number_series set last_number = greatest(last_number, %(documents)s) where kind = 'shipment';

-- The rival without rights reads by the client's key, as a programmer would index it.
create index documents_by_client_key on kontor.documents (client_key, moment, id);
