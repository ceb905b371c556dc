-- Kinds, working hours and holidays are a lookup for everyone who works here now.
create policy task_kinds_select_working on kontor.task_kinds for select to public
  using ((select api.session_ok()));
create policy working_hours_select_working on kontor.working_hours for select to public
  using ((select api.session_ok()));
create policy holidays_select_working on kontor.holidays for select to public
  using ((select api.session_ok()));
-- A row of task_people is seen by whoever holds the key of that person; a private task has minus the key.
create policy task_people_select_by_key on kontor.task_people for select to public
  using (acl_key = any ((select private.keys_of('tasks', 'view'))::int[]));
-- Who sees all, private ones included, needs no keys.
create policy task_people_select_all on kontor.task_people for select to public
  using ((select private.sees_all('tasks', 'view')));
-- A task is seen through any of its people: author, performer, observer.
create policy tasks_select_by_people on kontor.tasks for select to public
  using (exists (
    select from kontor.task_people p
    where p.task_id = tasks.id and p.acl_key = any ((select private.keys_of('tasks', 'view'))::int[])));
-- Who sees all, private ones included, needs no people.
create policy tasks_select_all on kontor.tasks for select to public
  using ((select private.sees_all('tasks', 'view')));
-- Reminders have no policy for people: each is its owner's only, and read through api.list_due_reminders.
