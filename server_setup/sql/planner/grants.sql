grant select (code, name_en, name_ru, place) on kontor.task_kinds to kontor_employee;
grant select (id, employee_id, weekday, starts, ends, pause_minutes) on kontor.working_hours to kontor_employee;
grant select (id, country, day, name_en, name_ru, is_working) on kontor.holidays to kontor_employee;
grant select (id, task_id, employee_id, role, acl_key, day, is_open) on kontor.task_people to kontor_employee;
grant select (id, subject, kind, client_id, contact_id, starts_at, on_date, duration_minutes, deadline, priority, state,
  note, result, next_task_id, postponements, is_private, remind_minutes, author_id, created_at, done_at, version)
  on kontor.tasks to kontor_employee;
grant select on api.tasks, api.task_kinds to kontor_employee;

grant execute on function api.list_sheet(date, integer, bigint[]) to kontor_employee;
grant execute on function api.get_task(bigint) to kontor_employee;
grant execute on function api.list_client_tasks(bigint, integer) to kontor_employee;
grant execute on function api.save_task(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.move_tasks(uuid, bigint[], date) to kontor_employee;
grant execute on function api.undo_move(uuid, uuid) to kontor_employee;
grant execute on function api.complete_task(uuid, bigint, text, jsonb) to kontor_employee;
grant execute on function api.reopen_task(uuid, bigint, boolean) to kontor_employee;
grant execute on function api.add_call_with_next_step(uuid, bigint, jsonb, jsonb) to kontor_employee;
grant execute on function api.list_due_reminders() to kontor_employee;
grant execute on function api.mark_reminders_shown(uuid, bigint[]) to kontor_employee;
grant execute on function api.snooze_reminders(uuid, bigint[], integer) to kontor_employee;
