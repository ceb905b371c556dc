-- Every table of kontor and audit has row security enabled and forced
-- Without FORCE the owner's functions would read past the policies.
select n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('kontor', 'audit') and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
