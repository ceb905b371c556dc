-- Policies for people are TO PUBLIC, and permissive ones for SELECT only
-- Whatever hangs on a group can be influenced by its members; people write through functions only.
select p.polrelid::regclass::text, p.polname
from pg_policy p
where p.polroles <> array['kontor_api'::regrole::oid] and p.polroles <> array['kontor_audit'::regrole::oid]
  and (p.polroles <> array[0::oid] or p.polpermissive and p.polcmd <> 'r')
