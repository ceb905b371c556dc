-- A shop beside the warehouse, goods kept by lots and serial numbers, a kit, and what was regraded into.
with added as (insert into kontor.access_keys (kind) values ('warehouse') returning id)
insert into kontor.warehouses (name, key, own_firm_id, address)
select 'Магазин на Лесной', a.id, f.id, '125047, г. Москва, ул. Лесная, д. 12'
from added a, kontor.own_firms f where f.country = 'RU';
insert into kontor.employee_warehouses (employee_id, warehouse_key)
select e.id, w.key from kontor.employees e, kontor.warehouses w
where e.login in ('kladov', 'kuzina') and w.name = 'Магазин на Лесной';

insert into kontor.items (code, article, name, group_id, unit_id, tracking, kind, weight_net, weight_gross, country)
select g.code, g.article, g.name, (select min(x.id) from kontor.item_groups x where x.name = g.group_name), u.id,
       g.tracking, g.kind, g.weight, round(g.weight * 1.1, 3), g.country
from (values
  ('Д-КРАСКА', 'КФ-25', 'Краска фасадная белая, 10 л', 'Краски и лаки', 'lot', 'goods', 14.2, 'TR'),
  ('Д-ДРЕЛЬ', 'DR-900', 'Дрель аккумуляторная 900', 'Электроинструмент', 'serial', 'goods', 2.4, 'CN'),
  ('Д-НАБОР', 'НАБ-3', 'Набор мастера, 3 предмета', 'Ручной инструмент', 'none', 'kit', 1.5, 'RU'),
  ('Д-УЦЕНКА', 'УЦ-1', 'Товар уценённый', 'Хозтовары', 'none', 'goods', 0.5, 'RU')
) g(code, article, name, group_name, tracking, kind, weight, country)
join kontor.units u on u.code = '796';

-- What lies in quantity where half a year was traded, in pieces; nothing of it will run short.
create table demo.usual_goods as
select b.item_id as id, row_number() over (order by b.quantity desc, b.item_id) as place
from kontor.balances b
join kontor.warehouses w on w.id = b.warehouse_id and w.name = 'Основной склад'
join kontor.items i on i.id = b.item_id
join kontor.units u on u.id = i.unit_id and u.code = '796'
order by b.quantity desc, b.item_id limit 20;
insert into kontor.kit_components (kit_id, component_id, quantity)
select k.id, u.id, 1 from kontor.items k, demo.usual_goods u where k.code = 'Д-НАБОР' and u.place <= 3;
