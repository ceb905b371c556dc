create view api.tasks with (security_invoker = true) as
select t.id, t.subject, t.kind, t.client_id, t.contact_id, t.starts_at, t.on_date, t.duration_minutes, t.deadline,
       t.priority, t.state, t.note, t.result, t.next_task_id, t.postponements, t.is_private, t.author_id, t.created_at,
       t.done_at, t.version,
       (select e.id from kontor.task_people p join kontor.employees e on e.id = p.employee_id
        where p.task_id = t.id and p.role = 'performer' order by p.id limit 1) as performer_id
from kontor.tasks t;
comment on view api.tasks is 'Tasks that the session may see.';

create view api.task_kinds with (security_invoker = true) as
select k.code, k.name_en, k.name_ru, k.place from kontor.task_kinds k;
comment on view api.task_kinds is 'Kinds of tasks, for choice lists.';
