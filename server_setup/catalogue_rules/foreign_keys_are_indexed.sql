-- Every foreign key to a growing table has an index that starts with one of its columns
select k.conrelid::regclass::text, k.conname
from pg_constraint k
where k.contype = 'f' and k.connamespace = 'kontor'::regnamespace
  and k.confrelid not in ('kontor.employees'::regclass, 'kontor.own_firms'::regclass, 'kontor.access_keys'::regclass,
    'kontor.departments'::regclass, 'kontor.units'::regclass, 'kontor.vat_rates'::regclass, 'kontor.price_kinds'::regclass,
    'kontor.number_series'::regclass, 'kontor.task_kinds'::regclass, 'kontor.client_statuses'::regclass, 'kontor.warehouses'::regclass)
  and not exists (
    select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = any (k.conkey))
