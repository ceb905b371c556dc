-- The roles of a Kontor server. Cluster-wide, safe to repeat. Nobody is a member of an owner role.
do $roles$
declare
  v_role text;
begin
  foreach v_role in array array[
    'kontor_owner', 'kontor_api', 'kontor_search', 'kontor_audit', 'kontor_useradmin', 'kontor_checker',
    'kontor_employee', 'kontor_auditor', 'kontor_net_office', 'kontor_net_vpn'
  ] loop
    if not exists (select from pg_catalog.pg_roles where rolname = v_role) then
      execute format('create role %I nologin', v_role);
    end if;
  end loop;
end
$roles$;

alter role kontor_search bypassrls;
alter role kontor_checker bypassrls;
alter role kontor_useradmin createrole;

-- The user administration may hand these groups out; it neither inherits nor becomes them.
grant kontor_employee, kontor_auditor, kontor_net_office, kontor_net_vpn
  to kontor_useradmin with admin true, inherit false, set false;

-- It shows and ends sessions of employees, through its own functions only; superusers stay out of its reach.
grant pg_read_all_stats, pg_signal_backend to kontor_useradmin with inherit true, set false;

-- Built-in grants of every new database that an employee must not have.
revoke connect, temporary on database postgres, template1 from public;
