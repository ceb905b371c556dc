-- None of our functions claims LEAKPROOF, and what asks the client's address is not PARALLEL SAFE
select p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'private', 'admin', 'audit', 'kontor')
  and (p.proleakproof or p.proparallel = 's' and p.prosrc ~ 'inet_client_|session_user')
