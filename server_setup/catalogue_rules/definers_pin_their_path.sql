-- Every definer function pins search_path = pg_catalog, pg_temp: else a shadowing object runs with the owner's rights
select p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname in ('api', 'private', 'admin', 'audit', 'kontor')
  and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)
