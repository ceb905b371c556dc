-- An employee's login has no attribute, owns nothing and is in groups only, without SET and without ADMIN
select r.rolname, 'attribute'
from pg_roles r join kontor.employees e on e.login = r.rolname
where r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication
union all
select r.rolname, 'member of ' || g.rolname
from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
join kontor.employees e on e.login = r.rolname
where m.set_option or m.admin_option or g.rolname not in ('kontor_employee', 'kontor_auditor', 'kontor_net_office', 'kontor_net_vpn')
union all
select r.rolname, 'owns ' || c.oid::regclass::text
from pg_class c join pg_roles r on r.oid = c.relowner join kontor.employees e on e.login = r.rolname
