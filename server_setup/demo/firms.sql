-- One Russian and one Romanian own firm, two warehouses.
insert into kontor.own_firms (name, full_name, country, zone, currency, language, tax_number, tax_reason_code,
  registration_number, statistics_code, activity_code, address, phone, email, bank_account, bank_name, bank_code,
  correspondent_account, director_title, director_name, accountant_name)
values
  ('ООО «Контор-Торг»', 'Общество с ограниченной ответственностью «Контор-Торг»', 'RU', 'Europe/Moscow', 'RUB', 'ru',
   '7707083893', '770701001', '1027700132195', '00032537', '46.90',
   '127006, г. Москва, ул. Долгоруковская, д. 23, стр. 1', '+7 495 123-45-67', 'office@kontor.example',
   demo.bank_account('044525225', '00000012345'), 'ПАО Сбербанк, г. Москва', '044525225', '30101810400000000225',
   'Генеральный директор', 'Соколов И. П.', 'Белова Н. С.'),
  ('Kontor Comerț SRL', 'Kontor Comerț SRL', 'RO', 'Europe/Bucharest', 'RON', 'ro', 'RO14399840', null,
   'J40/372/2002', null, '4690', 'Str. Lipscani nr. 12, Sector 3, București', '+40 21 345 67 89',
   'birou@kontor.example', 'RO49AAAA1B31007593840000', 'Banca Comercială', 'AAAAROBU', null,
   'Administrator', 'Sokolov I.', 'Belova N.');

with added as (insert into kontor.access_keys (kind) select 'warehouse' from generate_series(1, 2) returning id),
numbered as (select id, row_number() over (order by id) as place from added)
insert into kontor.warehouses (name, key, own_firm_id, address)
select w.name, n.id, f.id, w.address
from (values (1, 'Основной склад', 'RU', '142100, Московская обл., г. Подольск, ул. Складская, д. 5'),
             (2, 'Depozit București', 'RO', 'Șos. Centurii nr. 8, București')) w(place, name, country, address)
join numbered n using (place) join kontor.own_firms f on f.country = w.country;
