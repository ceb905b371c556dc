-- No statement is put together by ||: identifiers go through format(%I), values through USING or %L
select p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'private', 'admin', 'audit') and p.prosrc ~* '\mexecute\s+[^;]*\|\|'
