-- Every table of kontor says who may read it, or is named here as nobody's
-- A table made without a policy for people, or a granted one without a policy, has no place in the rights model.
select c.oid::regclass::text, case when granted.yes then 'granted without a policy' else 'neither policy nor reason' end
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join lateral (
  select has_any_column_privilege('kontor_employee', c.oid, 'select') or has_any_column_privilege('kontor_auditor', c.oid, 'select')
) granted(yes)
where n.nspname in ('kontor', 'audit') and c.relkind in ('r', 'p')
  and not exists (
    select from pg_policy p
    where p.polrelid = c.oid and p.polroles = array[0::oid] and p.polpermissive and p.polcmd = 'r')
  and (granted.yes or c.relname not in ('reminders'))
