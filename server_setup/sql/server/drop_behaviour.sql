-- Run as superuser before the migrations: everything that is created anew afterwards.
-- Functions that tables depend on carry a version in their name and stay.
do $drop$
declare
  v_statement text;
begin
  for v_statement in
    select format('drop view if exists %I.%I cascade', n.nspname, c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ('api', 'private', 'admin', 'audit')
    union all
    select format('drop policy %I on %I.%I', p.polname, n.nspname, c.relname)
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    union all
    select format('drop trigger %I on %I.%I', t.tgname, n.nspname, c.relname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname in ('kontor', 'audit', 'private')
  loop
    execute v_statement;
  end loop;
  -- All names first: dropping one function may take along another that still stands in the list.
  foreach v_statement in array array(
    select format('drop function if exists %s cascade', p.oid::regprocedure)
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('api', 'private', 'admin', 'audit') and p.prokind = 'f'
      and p.prorettype <> 'event_trigger'::regtype
      and p.proname !~ '_v[0-9]+$')
  loop
    execute v_statement;
  end loop;
end
$drop$;
