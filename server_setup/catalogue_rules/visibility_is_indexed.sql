-- Every table with an access key has an index that starts with it; of documents with the reach made from it
select c.oid::regclass::text, a.attname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid
where n.nspname = 'kontor' and c.relkind = 'r' and c.relname not in ('employee_warehouses')
  and case when c.relname = 'documents' then a.attname in ('client_reach', 'warehouse_reach', 'to_warehouse_reach')
           else a.attname in ('acl_key', 'client_key', 'warehouse_key', 'to_warehouse_key') end
  and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
