-- What is recorded beside changes is read by auditors and written by the journal's owner only.
grant select on audit.exports, audit.export_ends, audit.prints, audit.refusals, audit.alerts, audit.alert_answers,
  audit.reading to kontor_auditor;
grant select, insert on audit.exports, audit.export_ends, audit.prints, audit.refusals, audit.alerts,
  audit.alert_answers to kontor_audit;
grant select, insert, update, delete on audit.reading, private.reading_marks, private.card_marks to kontor_audit;
grant select on private.card_marks to kontor_api;
grant select, insert, update on private.given_out to kontor_audit;
-- How many rows each login was sent; the texts of statements are not asked for.
grant execute on function ext.pg_stat_statements(boolean) to kontor_audit, kontor_useradmin;
grant execute on function private.count_rows_sent() to kontor_audit;
-- Nobody but who has the right to settings reads at which figure an alert begins.
grant select (name, value) on kontor.watch_settings to kontor_employee;

grant execute on function api.open_export(uuid, text[], text, jsonb, text[], text),
  api.close_export(uuid, bigint, text, bigint), api.log_copy(uuid, text[], text, jsonb, text[], bigint, text)
  to kontor_employee;
-- A read of guarded data is counted by the functions that show it; nobody calls the counter.
grant execute on function private.raise_alert(text, text, text, jsonb), private.note_override(text, bigint, jsonb)
  to kontor_api;
