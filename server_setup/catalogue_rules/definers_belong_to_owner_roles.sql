-- Definer functions belong to roles that own no table and are no superuser; kontor_search owns only STABLE ones
select p.oid::regprocedure::text, r.rolname
from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
where p.prosecdef and n.nspname in ('api', 'private', 'admin', 'audit', 'kontor')
  and (r.rolname not in ('kontor_api', 'kontor_search', 'kontor_audit', 'kontor_useradmin')
       or (r.rolname = 'kontor_search' and p.provolatile = 'v'))
