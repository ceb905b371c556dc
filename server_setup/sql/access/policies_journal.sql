-- Exports, prints, refusals, alerts and figures of reading: auditors, like the journal they belong to. Sysadmins read
-- alerts and what holds no business data through functions.
create policy exports_select_auditor on audit.exports for select to public
  using ((select private.sees_all('journal', 'view')));
create policy exports_all_kontor_audit on audit.exports to kontor_audit using (true) with check (true);
create policy export_ends_select_auditor on audit.export_ends for select to public
  using ((select private.sees_all('journal', 'view')));
create policy export_ends_all_kontor_audit on audit.export_ends to kontor_audit using (true) with check (true);
create policy prints_select_auditor on audit.prints for select to public
  using ((select private.sees_all('journal', 'view')));
create policy prints_all_kontor_audit on audit.prints to kontor_audit using (true) with check (true);
create policy refusals_select_auditor on audit.refusals for select to public
  using ((select private.sees_all('journal', 'view')));
create policy refusals_all_kontor_audit on audit.refusals to kontor_audit using (true) with check (true);
create policy alerts_select_auditor on audit.alerts for select to public
  using ((select private.sees_all('journal', 'view')));
create policy alerts_all_kontor_audit on audit.alerts to kontor_audit using (true) with check (true);
create policy alert_answers_select_auditor on audit.alert_answers for select to public
  using ((select private.sees_all('journal', 'view')));
create policy alert_answers_all_kontor_audit on audit.alert_answers to kontor_audit using (true) with check (true);
create policy reading_select_auditor on audit.reading for select to public
  using ((select private.sees_all('journal', 'view')));
create policy reading_all_kontor_audit on audit.reading to kontor_audit using (true) with check (true);
-- Who sets thresholds, and who audits, may see them.
create policy watch_settings_select_administrator on kontor.watch_settings for select to public
  using ((select private.sees_all('settings', 'view')) or (select private.sees_all('journal', 'view')));
