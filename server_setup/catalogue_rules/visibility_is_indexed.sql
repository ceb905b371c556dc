-- Every table with an access key has an index that starts with it
select c.oid::regclass::text, a.attname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attname in ('acl_key', 'client_key', 'warehouse_key', 'to_warehouse_key')
where n.nspname = 'kontor' and c.relkind = 'r' and c.relname not in ('employee_warehouses')
  and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
