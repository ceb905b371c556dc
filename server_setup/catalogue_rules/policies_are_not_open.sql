-- No policy for people is simply true
select p.polrelid::regclass::text, p.polname
from pg_policy p
where p.polroles = array[0::oid] and pg_get_expr(p.polqual, p.polrelid) = 'true'
