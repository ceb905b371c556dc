-- Who sees one record, and why: asked from its card by who may look behind it, or by who administers rights.

create function private.card_keys(p_object text, p_id bigint) returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_object = 'documents' then
    return (select private.record_keys(private.document_object(d.kind), d.id) from kontor.documents d where d.id = p_id);
  elsif p_object in ('items', 'employees', 'profiles') then
    -- Whoever may see one of these may see all of them, so any key will do.
    return case when p_object = 'items' and exists (select from kontor.items i where i.id = p_id)
                  or p_object = 'employees' and exists (select from kontor.employees e where e.id = p_id)
                  or p_object = 'profiles' and exists (select from kontor.profiles f where f.id = p_id)
                then '{}'::integer[] end;
  end if;
  return private.record_keys(p_object, p_id);
end
$$;
comment on function private.card_keys(text, bigint) is
  'Access keys of a record with a card: empty where the right alone decides, null for a missing one.';

create function private.right_of_card(p_object text, p_id bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when p_object = 'documents' then
    (select private.document_object(d.kind) from kontor.documents d where d.id = p_id) else p_object end
$$;
comment on function private.right_of_card(text, bigint) is 'The object of rights that a card belongs to: of a document that of its kind.';

-- The own firm narrows every right to documents, so it is part of the answer.
create function private.works_for_firm(p_employee_id bigint, p_object text, p_id bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p_object <> 'documents' or not exists (
      select from kontor.employee_own_firms f where f.employee_id = p_employee_id)
    or exists (
      select from kontor.employee_own_firms f join kontor.documents d on d.own_firm_id = f.own_firm_id
      where f.employee_id = p_employee_id and d.id = p_id)
$$;
comment on function private.works_for_firm(bigint, text, bigint) is
  'Whether the own firm of a record is one of those that an employee is limited to.';

create function private.who_sees(p_object text, p_id bigint, p_keys integer[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(r.reason - 'object' || jsonb_build_object('sees',
      private.works_for_firm((r.reason ->> 'employee_id')::bigint, p_object, p_id) and exists (
        select from kontor.employees e
        join private.login_keys k on k.login = e.login and k.object = w.object and k.action = 'view'
        where e.id = (r.reason ->> 'employee_id')::bigint
          and (k.sees_all or p_keys = '{}' and k.keys <> '{}' or k.keys && p_keys))) order by r.place), '[]')
  from (select private.right_of_card(p_object, p_id) as object) w,
    jsonb_array_elements(private.reasons(null, w.object, 'view', nullif(p_keys, '{}')))
      with ordinality r(reason, place)
$$;
comment on function private.who_sees(text, bigint, integer[]) is
  'Reasons of everyone, each with the outcome for the person: denials and own firms counted in.';

create function admin.list_who_sees(p_object text, p_record_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_keys integer[];
  v_right text;
begin
  perform private.me();
  v_keys := private.card_keys(p_object, p_record_id);
  -- To who does not see the record it is not there; who only sees it learns nothing about colleagues' rights.
  if v_keys is null or not (private.may('profiles', 'view') or private.can_touch_record(p_object, p_record_id, 'view')) then
    perform private.refuse('KT003', '{"object": "records"}');
  end if;
  v_right := private.right_of_card(p_object, p_record_id);
  if not (private.may('profiles', 'view') or private.can_touch_record(p_object, p_record_id, 'history')) then
    perform private.refuse('KT002', jsonb_build_object('object', v_right, 'action', 'history'));
  end if;
  return private.who_sees(p_object, p_record_id, v_keys);
end
$$;
comment on function admin.list_who_sees(text, bigint) is
  'Everyone with a right to see a record, why, and whether it holds; rights profiles.view or history of the record.';
