-- People have no grant in schema private, and none on a table of private or on whole tables with access keys hidden
select n.nspname || '.' || c.relname, coalesce(r.rolname, 'public'), a.privilege_type
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
where n.nspname = 'private' and coalesce(r.rolname, 'public') in ('public', 'kontor_employee', 'kontor_auditor')
union all
select 'schema ' || n.nspname, coalesce(r.rolname, 'public'), a.privilege_type
from pg_namespace n cross join lateral aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
where (n.nspname = 'private' or a.privilege_type = 'CREATE') and n.nspname not like 'pg\_%'
  and coalesce(r.rolname, 'public') in ('public', 'kontor_employee', 'kontor_auditor')
