-- 500 goods in ten groups, each with a barcode; every third also comes in boxes. Retail, wholesale and purchase prices.
insert into kontor.item_groups (name)
values ('Ручной инструмент'), ('Электроинструмент'), ('Крепёж'), ('Краски и лаки'), ('Сантехника'),
       ('Электрика'), ('Замки и ручки'), ('Мебельная фурнитура'), ('Садовый инвентарь'), ('Хозтовары');

insert into kontor.price_kinds (name, purpose, currency, vat_included)
values ('Розница', 'sale', 'RUB', true), ('Опт', 'sale', 'RUB', true), ('Закупка', 'purchase', 'RUB', false),
       ('Vânzare', 'sale', 'RON', true), ('Achiziție', 'purchase', 'RON', false);

create table demo.goods as
with kinds (place, group_name, names, unit, low, high) as (values
  (0, 'Ручной инструмент', '{Молоток слесарный,Отвёртка крестовая,Ключ разводной,Плоскогубцы,Рулетка,Ножовка по металлу,Уровень строительный,Набор бит,Стамеска,Кусачки боковые}'::text[], '796', 150, 2400),
  (1, 'Электроинструмент', '{Дрель ударная,Шуруповёрт аккумуляторный,Перфоратор,Лобзик электрический,Болгарка,Шлифмашина ленточная,Фен строительный,Пила дисковая,Рубанок электрический,Степлер электрический}', '796', 2500, 18900),
  (2, 'Крепёж', '{Саморез по дереву,Болт мебельный,Дюбель-гвоздь,Гайка шестигранная,Шайба увеличенная,Анкер клиновой,Гвоздь строительный,Уголок крепёжный,Заклёпка вытяжная,Хомут червячный}', '778', 60, 900),
  (3, 'Краски и лаки', '{Эмаль алкидная белая,Лак паркетный,Краска фасадная,Грунтовка глубокого проникновения,Колер синий,Растворитель,Морилка орех,Шпатлёвка финишная,Герметик силиконовый,Клей столярный}', '796', 120, 3200),
  (4, 'Сантехника', '{Смеситель для кухни,Сифон бутылочный,Кран шаровой,Подводка гибкая,Труба полипропиленовая,Фильтр магистральный,Лейка душевая,Прокладка силиконовая,Бачок унитаза,Полотенцесушитель}', '796', 45, 6900),
  (5, 'Электрика', '{Кабель ВВГнг,Розетка двойная,Выключатель одноклавишный,Автомат 16 А,Лампа светодиодная,Щит распределительный,Удлинитель,Гофра ПВХ,Клемма соединительная,Датчик движения}', '796', 30, 4200),
  (6, 'Замки и ручки', '{Замок врезной,Ручка дверная,Петля накладная,Цилиндр ключевой,Задвижка,Доводчик дверной,Глазок,Замок навесной,Шпингалет,Ограничитель двери}', '796', 80, 3900),
  (7, 'Мебельная фурнитура', '{Петля четырёхшарнирная,Направляющая шариковая,Ручка-скоба,Опора регулируемая,Полкодержатель,Кромка ПВХ,Стяжка эксцентриковая,Газлифт,Крючок мебельный,Заглушка}', '839', 15, 780),
  (8, 'Садовый инвентарь', '{Лопата штыковая,Грабли веерные,Секатор,Шланг поливочный,Лейка 10 л,Тачка садовая,Перчатки садовые,Опрыскиватель,Ножницы для кустов,Плёнка укрывная}', '796', 90, 5600),
  (9, 'Хозтовары', '{Ведро оцинкованное,Щётка уличная,Мешки для мусора,Стремянка,Скотч упаковочный,Верёвка бельевая,Совок,Швабра,Тряпка из микрофибры,Канистра 20 л}', '796', 40, 2900)
)
select n as id, k.group_name, k.unit,
       k.names[1 + (n / 10) % 10] || ' ' || (array['20','25','32','40','50','60','80','100','120','150'])[1 + demo.dice(n, 1, 10)]
         || (array[' мм',' см','',' ПРО',' Эконом'])[1 + (n / 100) % 5] as name,
       (array['АВ','МТ','КР','НС','ТЕ'])[1 + n % 5] || '-' || lpad((n * 37 % 10000)::text, 4, '0') as article,
       round((k.low + demo.dice(n, 2, k.high - k.low))::numeric / 5) * 5 as retail,
       case when n % 97 = 0 then 'reduced' when n % 211 = 0 then 'exempt' else 'standard' end as vat_class,
       round((50 + demo.dice(n, 3, 9000))::numeric / 1000, 3) as weight
from generate_series(1, 500) n join kinds k on k.place = n % 10;

insert into kontor.items (code, article, name, full_name, group_id, unit_id, vat_class, weight_net, weight_gross, country)
select lpad(g.id::text, 5, '0'), g.article, g.name, g.name || ', ' || lower(g.group_name), ig.id, u.id, g.vat_class,
       g.weight, round(g.weight * 1.05, 3), (array['RU','CN','DE','TR'])[1 + demo.dice(g.id, 4, 4)]
from demo.goods g join kontor.item_groups ig on ig.name = g.group_name join kontor.units u on u.code = g.unit
order by g.id;

insert into kontor.item_packs (item_id, name, factor)
select i.id, 'Коробка', (array[6, 10, 12, 20, 24])[1 + demo.dice(g.id, 5, 5)]
from demo.goods g join kontor.items i on i.code = lpad(g.id::text, 5, '0') where g.id % 3 = 0;

-- EAN-13 with its check digit; 20 is the prefix for goods coded by the firm itself, 21 here marks boxes.
create function demo.ean13(p_body text) returns text
language sql immutable strict as $$
  select p_body || (10 - sum(substr(p_body, d, 1)::int * case when d % 2 = 0 then 3 else 1 end) % 10) % 10
  from generate_series(1, 12) d
$$;
insert into kontor.barcodes (code, item_id)
select demo.ean13('20' || lpad(g.id::text, 10, '0')), i.id
from demo.goods g join kontor.items i on i.code = lpad(g.id::text, 5, '0');
insert into kontor.barcodes (code, item_id, pack_id)
select demo.ean13('21' || lpad(i.code, 10, '0')), i.id, p.id from kontor.item_packs p join kontor.items i on i.id = p.item_id;

analyze kontor.items;
-- Costs stay the same for half a year, so that every issue at moving average has one true value.
insert into kontor.prices (item_id, price_kind_id, from_date, price, currency)
select i.id, k.id, date '2026-01-01',
       case k.name when 'Розница' then g.retail
                   when 'Опт' then round(g.retail * 0.88, 2)
                   when 'Закупка' then round(g.retail * 0.55, 2)
                   when 'Vânzare' then round(g.retail / 18, 2)
                   else round(g.retail * 0.55 / 18, 2) end, k.currency
from demo.goods g join kontor.items i on i.code = lpad(g.id::text, 5, '0') cross join kontor.price_kinds k;
analyze kontor.prices;
