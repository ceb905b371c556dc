-- PUBLIC has nothing on the database, our schemas or the languages, and the dangerous catalogue functions are taken back
select 'database', a.privilege_type
from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
where d.datname = current_database() and a.grantee = 0
union all
select 'schema ' || n.nspname, a.privilege_type
from pg_namespace n cross join lateral aclexplode(n.nspacl) a
where a.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')
union all
select 'language ' || l.lanname, a.privilege_type
from pg_language l cross join lateral aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) a
where a.grantee = 0 and l.lanname in ('sql', 'plpgsql')
union all
select p.oid::regprocedure::text, a.privilege_type
from pg_proc p cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
where a.grantee = 0 and p.pronamespace = 'pg_catalog'::regnamespace
  and (p.proname like 'lo\_%' or p.proname like 'pg\_advisory\_%' or p.proname in ('pg_notify', 'pg_logical_emit_message', 'pg_export_snapshot'))
