-- task_people repeats what lists ask for, so that a sheet is one index walk under rights.
create trigger fill_task_person before insert on kontor.task_people
  for each row execute function private.fill_task_person();
create trigger follow_task after update of starts_at, on_date, state, is_private on kontor.tasks
  for each row execute function private.follow_task();
