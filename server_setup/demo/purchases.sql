-- What will be sold decides what was bought: lines of sales first, receipts after them, so that stock never runs short.
create table demo.sales as
with places as (
  select f.id as own_firm_id, f.country, f.currency, f.zone, w.id as warehouse_id, w.key as warehouse_key
  from kontor.own_firms f join kontor.warehouses w on w.own_firm_id = f.id
)
select row_number() over (order by m.moment, s) as id, p.own_firm_id, p.country, p.currency, p.warehouse_id,
       p.warehouse_key, c.id as client_id, c.acl_key as client_key, c.name as client_name, c.seller_id, c.price_kind_id,
       py.id as payer_id, py.vat_exempt, m.moment, (m.moment at time zone p.zone)::date as day
from generate_series(1, 700 * current_setting('demo.scale')::int) s
join demo.client_ids c on c.n = 1 + demo.dice(s, 51, current_setting('demo.clients')::int) and not c.is_supplier
join kontor.payers py on py.client_id = c.id
join places p on p.country = case when c.country = 'RU' then 'RU' else 'RO' end
cross join demo.calendar k
cross join lateral (
  -- Weekdays only; nine in the morning to six in the evening.
  select k.today - 1 - demo.dice(s, 52, 180) as day
) d
cross join lateral (
  select ((d.day - case extract(isodow from d.day) when 6 then 1 when 7 then 2 else 0 end)
          + make_time(9 + demo.dice(s, 53, 9), demo.dice(s, 54, 60), 0)) at time zone p.zone as moment
) m;

analyze demo.sales;
create table demo.sale_lines as
select s.id as document_id, l.line_no, i.id as item_id, i.unit_id, 1 + demo.dice(s.id * 20 + l.line_no, 56, 24) as quantity,
       pr.price, v.id as vat_rate_id, v.rate
from demo.sales s
cross join lateral generate_series(1, 1 + demo.dice(s.id, 55, 7)) as l(line_no)
-- A stride through the goods keeps the lines of one document different.
join kontor.items i on i.code = lpad((1 + (demo.dice(s.id, 57, 500) + l.line_no * 71) % 500)::text, 5, '0')
join kontor.prices pr on pr.item_id = i.id and pr.price_kind_id = s.price_kind_id
join kontor.vat_rates v on v.country = s.country
  and v.vat_class = case when s.vat_exempt then 'exempt' else i.vat_class end
  and s.day >= v.valid_from and s.day <= coalesce(v.valid_to, 'infinity');

-- An opening receipt of everything needed, then a smaller one each fortnight; suppliers in turn.
create table demo.purchases as
with places as (
  select f.id as own_firm_id, f.country, f.currency, f.zone, w.id as warehouse_id, w.key as warehouse_key
  from kontor.own_firms f join kontor.warehouses w on w.own_firm_id = f.id
), suppliers as (
  select c.*, row_number() over (order by c.n) - 1 as place, count(*) over () as total
  from demo.client_ids c where c.is_supplier and c.country = 'RU'
)
select row_number() over (order by m.moment, p.own_firm_id, r.batch, part) as id, p.*, r.batch, part, m.moment,
       (m.moment at time zone p.zone)::date as day, s.id as client_id, s.acl_key as client_key, s.name as client_name,
       py.id as payer_id
from places p
cross join generate_series(0, 12) as r(batch)
cross join lateral generate_series(0, case when r.batch = 0 then 9 else 1 end) as part
cross join demo.calendar k
join suppliers s on s.place = (r.batch * 10 + part) % s.total
join kontor.payers py on py.client_id = s.id
cross join lateral (
  select (k.today - 183 + r.batch * 14 + make_time(8, part * 5, 0)) at time zone p.zone as moment
) m
where r.batch * 14 < 183;

analyze demo.sale_lines, demo.purchases;
create table demo.purchase_lines as
select d.id as document_id, row_number() over (partition by d.id order by i.id) as line_no, i.id as item_id, i.unit_id,
       q.quantity, pr.price, v.id as vat_rate_id, v.rate
from demo.purchases d
join kontor.items i on case when d.batch = 0 then i.code::int % 10 = d.part
                            else demo.dice(i.code::int * 100 + d.batch * 2 + d.part, 61, 25) = 0 end
join kontor.prices pr on pr.item_id = i.id
join kontor.price_kinds pk on pk.id = pr.price_kind_id and pk.purpose = 'purchase' and pk.currency = d.currency
join kontor.vat_rates v on v.country = d.country and v.vat_class = i.vat_class
  and d.day >= v.valid_from and d.day <= coalesce(v.valid_to, 'infinity')
left join (
  select s.warehouse_id, l.item_id, sum(l.quantity) as sold
  from demo.sales s join demo.sale_lines l on l.document_id = s.id group by 1, 2
) n on d.batch = 0 and n.warehouse_id = d.warehouse_id and n.item_id = i.id
cross join lateral (
  select coalesce(n.sold, 0) + demo.dice(i.code::int * 100 + d.batch * 2 + d.part, 62, 30)
         + case when d.batch = 0 then 2 else 5 end as quantity
) q;
