-- No function of ours is overloaded: a call must mean one thing
select n.nspname || '.' || p.proname, count(*)
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname in ('api', 'private', 'admin', 'audit') group by 1 having count(*) > 1
