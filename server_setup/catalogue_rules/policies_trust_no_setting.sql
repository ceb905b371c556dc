-- No policy asks a setting, current_user or the clock: the client could change the first, a definer the second
select p.polrelid::regclass::text, p.polname
from pg_policy p
where pg_get_expr(p.polqual, p.polrelid) ~* 'current_setting|current_user|now\(\)|localtime|current_date'
