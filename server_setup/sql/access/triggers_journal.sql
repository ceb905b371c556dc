-- What is recorded stays as it was written.
create trigger refuse_change before update or delete on audit.exports
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.exports
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.export_ends
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.export_ends
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.prints
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.prints
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.refusals
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.refusals
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.alerts
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.alerts
  for each statement execute function audit.refuse_change();
create trigger refuse_change before update or delete on audit.alert_answers
  for each row execute function audit.refuse_change();
create trigger refuse_truncate before truncate on audit.alert_answers
  for each statement execute function audit.refuse_change();
-- Whoever works here has a counter of guarded reads.
create trigger make_read_counter after insert on kontor.employees
  for each row execute function private.make_read_counter();
