-- Words and dice of the demo, in a schema that is dropped at the end. The dice depend on their seeds only.
create schema demo;

create function demo.dice(p_seed bigint, p_salt bigint, p_sides integer) returns integer
language sql immutable strict parallel safe
return ((hashint8extended(p_seed, p_salt) % p_sides) + p_sides) % p_sides;

create function demo.pick(p_words text[], p_seed bigint, p_salt bigint) returns text
language sql immutable strict parallel safe
return p_words[1 + demo.dice(p_seed, p_salt, cardinality(p_words))];

-- Numbers with true check digits; the tables' own constraints are the proof.
create function demo.with_key(p_body text, p_weights integer[]) returns text
language sql immutable strict parallel safe
return p_body || private.weighted_v1(p_body, p_weights) % 11 % 10;

create function demo.tax_number(p_country text, p_body text) returns text
language sql immutable strict parallel safe
return case
  when p_country = 'RO' then 'RO' || p_body
    || private.weighted_v1(lpad(p_body, 9, '0'), array[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10
  when length(p_body) = 9 then demo.with_key(p_body, array[2, 4, 10, 3, 5, 9, 4, 6, 8])
  else demo.with_key(demo.with_key(p_body, array[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]),
                     array[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) end;

create function demo.registration_number(p_body text) returns text
language sql immutable strict parallel safe
return p_body || p_body::bigint % 11 % 10;

-- The key is the ninth digit; it has the weight 3, so three times the rest is what it must be.
create function demo.bank_account(p_bank_code text, p_tail text) returns text
language sql immutable strict parallel safe
return '40702810'
  || private.account_key_v1(right(p_bank_code, 3), '407028100' || p_tail) * 3 % 10 || p_tail;

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
