-- Own firms and the people of the house are a lookup for everyone who works here now.
create policy own_firms_select_working on kontor.own_firms for select to public
  using ((select api.session_ok()));
create policy departments_select_working on kontor.departments for select to public
  using ((select api.session_ok()));
create policy employees_select_working on kontor.employees for select to public
  using ((select api.session_ok()));
-- Who has which key is needed to choose a responsible person.
create policy access_keys_select_working on kontor.access_keys for select to public
  using ((select api.session_ok()));
-- Profiles and their rights are read by those who administer them, and by auditors.
create policy profiles_select_administrator on kontor.profiles for select to public
  using ((select private.sees_all('profiles', 'view')));
create policy profile_rights_select_administrator on kontor.profile_rights for select to public
  using ((select private.sees_all('profiles', 'view')));
create policy employee_profiles_select_administrator on kontor.employee_profiles for select to public
  using ((select private.sees_all('profiles', 'view')));
-- Where somebody works is seen by administrators; oneself needs it not, the keys say it.
create policy employee_warehouses_select_administrator on kontor.employee_warehouses for select to public
  using ((select private.sees_all('employees', 'view')));
-- The journal holds prices and private clients: auditors only. It is written by its trigger's owner only.
create policy entries_select_auditor on audit.entries for select to public
  using ((select private.sees_all('journal', 'view')));
create policy entries_all_kontor_audit on audit.entries to kontor_audit using (true) with check (true);
create policy seals_select_auditor on audit.seals for select to public
  using ((select private.sees_all('journal', 'view')));
create policy seals_all_kontor_audit on audit.seals to kontor_audit using (true) with check (true);
create policy sign_ins_select_auditor on audit.sign_ins for select to public
  using ((select private.sees_all('journal', 'view')));
create policy sign_ins_all_kontor_audit on audit.sign_ins to kontor_audit using (true) with check (true);
-- Teams are a lookup; who lends rights to whom, limits and requests are read by administrators and auditors.
create policy teams_select_working on kontor.teams for select to public
  using ((select api.session_ok()));
create policy team_members_select_working on kontor.team_members for select to public
  using ((select api.session_ok()));
create policy deputies_select_administrator on kontor.deputies for select to public
  using ((select private.sees_all('profiles', 'view')));
create policy profile_limits_select_administrator on kontor.profile_limits for select to public
  using ((select private.sees_all('profiles', 'view')));
create policy right_requests_select_administrator on kontor.right_requests for select to public
  using ((select private.sees_all('profiles', 'view')));
