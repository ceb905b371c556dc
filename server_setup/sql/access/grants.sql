-- Nobody who is a person may write a table. No grant here is a mistake of omission: absent means refused.
grant select (id, name, full_name, country, zone, currency, language, tax_number, tax_reason_code, registration_number,
  statistics_code, activity_code, address, phone, email, director_title, director_name, accountant_name, closed_until,
  active, version) on kontor.own_firms to kontor_employee;
grant select (id, name, parent_id, key, archived, version) on kontor.departments to kontor_employee;
-- Networks and hours are the sysadmin's business: read through admin functions.
grant select (id, login, name, initials, position, department_id, key, active, language, zone, version)
  on kontor.employees to kontor_employee;
grant select (id, kind) on kontor.access_keys to kontor_employee;
grant select on kontor.profiles, kontor.profile_rights, kontor.employee_profiles, kontor.employee_warehouses
  to kontor_employee;
grant select (id, name, version) on kontor.teams to kontor_employee;
grant select (id, team_id, employee_id) on kontor.team_members to kontor_employee;
grant select on kontor.deputies, kontor.profile_limits, kontor.right_requests to kontor_employee;
grant select on audit.entries, audit.seals, audit.sign_ins to kontor_auditor;
grant select, insert, update, delete on private.login_keys, private.saves, private.jobs, private.events, private.log_positions
  to kontor_api;
grant select, insert on audit.entries, audit.seals, audit.sign_ins to kontor_audit;
grant usage on schema kontor to kontor_audit;

grant execute on function api.session_ok() to kontor_employee, kontor_search, kontor_audit, kontor_checker;
grant execute on function private.keys_of(text, text), private.sees_all(text, text), private.may(text, text)
  to kontor_employee, kontor_checker;
grant execute on function api.get_session_info() to kontor_employee;
grant execute on function api.change_own_password(text) to kontor_employee;

-- Administration: each function asks its right first; schema admin holds nothing else.
grant execute on all functions in schema admin to kontor_employee;
-- Logins are made by another owner, who refuses in the same words.
grant execute on function private.refuse(text, jsonb) to kontor_useradmin;
grant execute on function private.whom_to_ask() to kontor_useradmin, kontor_audit, kontor_search;
grant execute on function private.claimed(text) to kontor_audit;
-- It shows and ends sessions of employees; pg_signal_backend cannot touch superusers.
grant select on pg_catalog.pg_stat_activity to kontor_useradmin;
