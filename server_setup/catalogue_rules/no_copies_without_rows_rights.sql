-- No materialised view, foreign table, partition or inheritance child: they know no row security of the parent
select n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('api', 'kontor', 'private', 'audit', 'admin')
  and (c.relkind in ('m', 'f') or c.relispartition or exists (select from pg_inherits i where i.inhrelid = c.oid))
