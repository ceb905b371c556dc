-- Documents with their lines and money, as posting would have written them one by one.
create table demo.documents as
select row_number() over (order by x.moment, x.kind, x.demo_id) as id, x.*,
       row_number() over (partition by x.own_firm_id, x.kind, x.year order by x.moment, x.demo_id) as series_number
from (
  select 'receipt' as kind, p.id as demo_id, p.own_firm_id, p.warehouse_id, p.warehouse_key, p.client_id, p.client_key,
         p.client_name, p.payer_id, p.moment, extract(year from p.day)::int as year, p.currency, 'on_top' as vat_mode,
         (select e.id from kontor.employees e where e.login = 'kladov') as author_id, null::bigint as price_kind_id
  from demo.purchases p
  union all
  select 'shipment', s.id, s.own_firm_id, s.warehouse_id, s.warehouse_key, s.client_id, s.client_key, s.client_name,
         s.payer_id, s.moment, extract(year from s.day)::int, s.currency, 'included', s.seller_id, s.price_kind_id
  from demo.sales s
) x;

analyze demo.documents, demo.purchase_lines;
insert into kontor.number_series (own_firm_id, kind, year, prefix, last_number)
select own_firm_id, kind, year, private.first_prefix(own_firm_id, kind), max(series_number)
from demo.documents group by own_firm_id, kind, year;

insert into kontor.documents (id, own_firm_id, kind, state, number, series_id, series_number, moment, moment_typed,
  posting_no, client_id, client_key, partner_name, payer_id, warehouse_id, warehouse_key, vat_mode, currency,
  price_kind_id, basis, author_id, responsible_id, created_at, posted_at, posted_by)
overriding system value
select d.id, d.own_firm_id, d.kind, 'posted', n.prefix || lpad(d.series_number::text, n.padding, '0'), n.id,
       d.series_number, d.moment, true, d.id, d.client_id, d.client_key, d.client_name, d.payer_id, d.warehouse_id,
       d.warehouse_key, d.vat_mode, d.currency, d.price_kind_id,
       case when d.kind = 'shipment' then 'Договор № ' || 100 + d.client_id || ' от 12.01.2026' else '' end,
       d.author_id, d.author_id, d.moment - interval '20 minutes', d.moment,
       (select e.id from kontor.employees e where e.login = 'kladov')
from demo.documents d
join kontor.number_series n on n.own_firm_id = d.own_firm_id and n.kind = d.kind and n.year = d.year;
select setval(pg_get_serial_sequence('kontor.documents', 'id'), (select max(id) from kontor.documents));
select setval('kontor.posting_numbers', (select max(posting_no) from kontor.documents));

insert into kontor.receipts (document_id, supplier_number, supplier_date)
select d.id, (1000 + d.demo_id)::text, d.moment::date from demo.documents d where d.kind = 'receipt';
insert into kontor.shipments (document_id, delivery_address)
select d.id, p.legal_address from demo.documents d join kontor.payers p on p.id = d.payer_id where d.kind = 'shipment';

create table demo.lines as
select row_number() over (order by d.id, l.line_no) as id, d.id as document_id, d.kind, d.warehouse_id, d.warehouse_key,
       d.moment, l.line_no, l.item_id, l.unit_id, l.quantity, l.price, l.vat_rate_id, s.net, s.total,
       pp.price as cost
from demo.documents d
join (select 'receipt' as kind, * from demo.purchase_lines union all select 'shipment', * from demo.sale_lines) l
  on l.kind = d.kind and l.document_id = d.demo_id
join kontor.price_kinds pk on pk.purpose = 'purchase' and pk.currency = d.currency
join kontor.prices pp on pp.item_id = l.item_id and pp.price_kind_id = pk.id
cross join lateral (select round(l.quantity * l.price, 2) as amount) a
cross join lateral (
  select case when d.vat_mode = 'on_top' then a.amount
              else a.amount - round(a.amount * l.rate / (100 + l.rate), 2) end as net,
         case when d.vat_mode = 'on_top' then a.amount + round(a.amount * l.rate / 100, 2) else a.amount end as total
) s;

analyze demo.lines;
insert into kontor.document_lines (id, document_id, line_id, line_no, item_id, quantity, unit_id)
overriding system value
select l.id, l.document_id, md5('demo line ' || l.id)::uuid, l.line_no, l.item_id, l.quantity, l.unit_id
from demo.lines l order by l.id;
select setval(pg_get_serial_sequence('kontor.document_lines', 'id'), (select max(id) from kontor.document_lines));

insert into kontor.line_money (id, document_id, price, vat_rate_id, net, vat, total)
select l.id, l.document_id, l.price, l.vat_rate_id, l.net, l.total - l.net, l.total from demo.lines l;
insert into kontor.document_money (document_id, net, vat, total)
select l.document_id, sum(l.net), sum(l.total - l.net), sum(l.total) from demo.lines l group by l.document_id;
