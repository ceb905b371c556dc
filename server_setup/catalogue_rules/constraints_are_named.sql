-- Every constraint bears a name that says what it holds
select k.conrelid::regclass::text, k.conname
from pg_constraint k
where k.connamespace in ('kontor'::regnamespace, 'private'::regnamespace) and k.contype in ('c', 'u', 'x')
  and k.conname ~ '_check[0-9]+$|_key[0-9]+$'
