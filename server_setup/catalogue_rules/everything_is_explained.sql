-- Every table, view and function of ours has a comment
select 'table ' || c.oid::regclass::text
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('api', 'kontor', 'private', 'audit', 'admin') and c.relkind in ('r', 'v') and c.relname <> 'schema_version'
  and obj_description(c.oid, 'pg_class') is null
union all
select 'function ' || p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'private', 'audit', 'admin') and obj_description(p.oid, 'pg_proc') is null
