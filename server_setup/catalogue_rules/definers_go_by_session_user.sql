-- No definer function decides by current_user or by a setting of the session
select p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname in ('api', 'private', 'admin')
  and coalesce(p.prosrc, '') || coalesce(pg_get_function_sqlbody(p.oid), '') ~* 'current_user|current_role|current_setting\((?!''server_version_num)'
