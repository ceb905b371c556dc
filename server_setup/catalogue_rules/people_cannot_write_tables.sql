-- Nobody but the owner roles may write a table, a column or a sequence
select n.nspname || '.' || c.relname, coalesce(r.rolname, 'public'), a.privilege_type
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
where n.nspname in ('api', 'kontor', 'private', 'audit', 'admin') and a.privilege_type <> 'SELECT'
  and coalesce(r.rolname, 'public') not in ('kontor_owner', 'kontor_api', 'kontor_audit') and not coalesce(r.rolsuper, false)
union all
select n.nspname || '.' || c.relname || '.' || t.attname, coalesce(r.rolname, 'public'), a.privilege_type
from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
cross join lateral aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
where n.nspname in ('api', 'kontor', 'private', 'audit', 'admin') and a.privilege_type <> 'SELECT'
union all
select 'sequence ' || c.relname, coalesce(r.rolname, 'public'), a.privilege_type
from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
where c.relkind = 'S' and coalesce(r.rolname, 'public') in ('public', 'kontor_employee', 'kontor_auditor')
