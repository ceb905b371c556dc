-- Rights change rarely and by few rows, so the keys of all logins are written anew after each statement.
create trigger rebuild_login_keys after insert or update or delete on kontor.employees
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.departments
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.profile_rights
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.employee_profiles
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.employee_warehouses
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.team_members
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert or update or delete on kontor.deputies
  for each statement execute function private.rebuild_login_keys_trigger();
create trigger rebuild_login_keys after insert on kontor.access_keys
  for each statement execute function private.rebuild_login_keys_trigger();

create trigger refuse_change before update or delete on audit.entries
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.entries
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.sign_ins
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.sign_ins
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.seals
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.seals
  for each statement execute function audit.refuse_change();
