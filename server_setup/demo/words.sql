-- Words and dice of the demo, in a schema that is dropped at the end. The dice depend on their seeds only.
create schema demo;

create function demo.dice(p_seed bigint, p_salt bigint, p_sides integer) returns integer
language sql immutable strict parallel safe
return ((hashint8extended(p_seed, p_salt) % p_sides) + p_sides) % p_sides;

create function demo.pick(p_words text[], p_seed bigint, p_salt bigint) returns text
language sql immutable strict parallel safe
return p_words[1 + demo.dice(p_seed, p_salt, cardinality(p_words))];

-- Appends the check digit with which a number passes our own check, whatever the country's rule is.
create function demo.tax_number(p_country text, p_prefix text, p_body text) returns text
language sql stable strict as $$
  select p_prefix || p_body || d from generate_series(0, 9) d
  where private.tax_number_fault_v1(p_country, p_prefix || p_body || d) is null limit 1
$$;
create function demo.registration_number(p_body text) returns text
language sql stable strict as $$
  select p_body || d from generate_series(0, 9) d
  where private.registration_number_fault_v1('RU', p_body || d) is null limit 1
$$;
create function demo.bank_account(p_bank_code text, p_tail text) returns text
language sql stable strict as $$
  select '40702810' || d || p_tail from generate_series(0, 9) d
  where private.bank_account_fault_v1('RU', p_bank_code, '40702810' || d || p_tail) is null limit 1
$$;

create table demo.words as select
  '{Альфа,Вектор,Горизонт,Дельта,Заря,Каскад,Квант,Контур,Лидер,Магистраль,Меридиан,Монолит,Новатор,Орион,Пирамида,Прогресс,Радуга,Ресурс,Север,Сфера,Темп,Триумф,Уран,Форт,Центр,Энергия,Юпитер,Янтарь,Берёзка,Ёлочка,Щит,Эталон}'::text[] as ru_first,
  '{строй,торг,сервис,пром,мебель,хозторг,снаб,инструмент,техно,авто,дом,маркет,опт,электро,лес,сталь}'::text[] as ru_second,
  '{Иванов,Петров,Сидоров,Кузнецов,Смирнов,Васильев,Попов,Соколов,Михайлов,Новиков,Фёдоров,Морозов,Волков,Алексеев,Лебедев,Семёнов,Егоров,Павлов,Козлов,Степанов,Николаев,Орлов,Андреев,Макаров,Никитин,Захаров,Щукин,Юдин}'::text[] as ru_surname,
  '{Александр,Алексей,Андрей,Антон,Борис,Вадим,Виктор,Владимир,Глеб,Денис,Дмитрий,Егор,Иван,Игорь,Илья,Кирилл,Лев,Максим,Михаил,Никита,Олег,Павел,Роман,Сергей,Тимур,Фёдор,Юрий,Ярослав}'::text[] as ru_given,
  '{Москва,Санкт-Петербург,Казань,Самара,Тула,Рязань,Воронеж,Пермь,Уфа,Омск,Тверь,Калуга,Орёл,Псков,Краснодар,Ростов-на-Дону}'::text[] as ru_town,
  '{Ленина,Мира,Садовая,Советская,Заводская,Лесная,Школьная,Промышленная,Гагарина,Кирова,Набережная,Строителей}'::text[] as ru_street,
  '{Carpați,Dunărea,Mureș,Olt,Prahova,Transilvania,Bucovina,Dobrogea,Oltenia,Crișana}'::text[] as ro_first,
  '{Construct,Comerț,Mobila,Scule,Industrial,Servicii,Trans,Metal}'::text[] as ro_second,
  '{Popescu,Ionescu,Stan,Dumitru,Gheorghe,Matei,Ciobanu,Rusu,Munteanu,Șerban,Țurcanu}'::text[] as ro_surname,
  '{Andrei,Mihai,Elena,Ioana,Cristian,Ștefan,Maria,Radu,Ana,Vlad}'::text[] as ro_given,
  '{București,Cluj-Napoca,Iași,Timișoara,Brașov,Constanța}'::text[] as ro_town,
  '{Aragón,Castilla,Levante,Ebro,Duero,Sierra Nevada,Montaña}'::text[] as es_first,
  '{Muebles,Herramientas,Suministros,Construcciones,Ferretería}'::text[] as es_second,
  '{الأمل,النور,الخليج,الصحراء,الواحة,النخيل}'::text[] as ar_first,
  '{للتجارة,للمقاولات,للأدوات,للأثاث}'::text[] as ar_second,
  '{Bright,Harbour,Northern,Oak,River,Stone,Summit,Silver}'::text[] as en_first,
  '{Tools,Supplies,Hardware,Fittings,Trading,Furnishings}'::text[] as en_second;
