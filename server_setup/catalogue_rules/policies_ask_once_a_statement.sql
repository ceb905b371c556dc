-- A function in a policy stands inside (select ...): asked once a statement, not once a row
select p.polrelid::regclass::text, p.polname
from pg_policy p
where pg_get_expr(p.polqual, p.polrelid) ~ '(api|private)\.'
  and regexp_replace(pg_get_expr(p.polqual, p.polrelid), 'SELECT (api|private)\.', '', 'g') ~ '(api|private)\.'
