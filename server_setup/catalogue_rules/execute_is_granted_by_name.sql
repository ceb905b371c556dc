-- EXECUTE is never PUBLIC, and a trigger function is nobody's to call
select p.oid::regprocedure::text, coalesce(r.rolname, 'public')
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
where n.nspname in ('api', 'private', 'admin', 'audit', 'kontor', 'ext')
  and (a.grantee = 0 and not (n.nspname = 'ext' and p.prorettype = 'internal'::regtype)
       or p.prorettype = 'trigger'::regtype and r.rolname in ('kontor_employee', 'kontor_auditor'))
