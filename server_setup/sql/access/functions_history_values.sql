-- What changed, in words: ids become names as far as the reader may know them, technical fields stay out.

create function private.is_purchase_price(p_entry audit.entries) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return p_entry.table_name = 'prices' and not private.may('cost', 'view') and not exists (
    select from kontor.prices p join kontor.price_kinds k on k.id = p.price_kind_id
    where p.id = p_entry.record_id and k.purpose = 'sale');
end
$$;
comment on function private.is_purchase_price(audit.entries) is
  'Whether an entry is of a price that needs the right to cost; so is one whose price is gone.';

-- Only a child that still belongs to this record lends its name: elsewhere the name may be another record's.
create function private.history_label(p_root_id bigint, p_table text, p_id bigint, p_language text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_label text;
begin
  if p_table = 'contacts' then
    select c.name into v_label from kontor.contacts c where c.id = p_id and c.client_id = p_root_id;
  elsif p_table = 'payers' then
    select p.name into v_label from kontor.payers p where p.id = p_id and p.client_id = p_root_id;
  elsif p_table in ('document_lines', 'line_money') and private.may('items', 'view') then
    select i.name into v_label from kontor.document_lines l join kontor.items i on i.id = l.item_id
    where l.id = p_id and l.document_id = p_root_id;
  elsif p_table = 'prices' then
    select k.name into v_label from kontor.prices p join kontor.price_kinds k on k.id = p.price_kind_id
    where p.id = p_id and p.item_id = p_root_id and (k.purpose = 'sale' or private.may('cost', 'view'));
  elsif p_table = 'files' then
    select f.name into v_label
    from kontor.files f where f.id = p_id and p_root_id in (f.document_id, f.item_id, f.client_id);
  elsif p_table = 'item_packs' then
    select p.name into v_label from kontor.item_packs p where p.id = p_id and p.item_id = p_root_id;
  elsif p_table = 'employee_profiles' then
    select private.in_language(f.name_en, f.name_ru, p_language) into v_label
    from kontor.employee_profiles p join kontor.profiles f on f.id = p.profile_id
    where p.id = p_id and p.employee_id = p_root_id;
  end if;
  return v_label;
end
$$;
comment on function private.history_label(bigint, text, bigint, text) is 'What a child of a record is called now; null: no name.';

create function private.in_language(p_english text, p_russian text, p_language text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return case when p_language = 'ru' then p_russian else p_english end;
comment on function private.in_language(text, text, text) is 'The text of a row that has one per language.';

create function private.history_changes(p_entry audit.entries, p_language text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'field', f.field,
      'old', private.history_value(p_entry.table_name, f.field, p_entry.old -> f.field, p_language),
      'new', private.history_value(p_entry.table_name, f.field, p_entry.new -> f.field, p_language)) order by f.field), '[]')
  from (select jsonb_object_keys(coalesce(p_entry.old, '{}') || coalesce(p_entry.new, '{}')) as field) f
  where not private.is_technical(p_entry.table_name, f.field)
    and (p_entry.operation = 'UPDATE'
         or coalesce(p_entry.new, p_entry.old) -> f.field not in ('null', '""', 'false', '0', '[]', '{}'))
$$;
comment on function private.history_changes(audit.entries, text) is
  'Fields of an entry with the values before and after; of an added or deleted row only what is filled.';

create function private.is_technical(p_table text, p_field text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
return p_field in ('id', 'version', 'key', 'line_id', 'posting_no', 'arrival_posting_no', 'moment_typed', 'typed',
    'vat_typed', 'series_id', 'series_number', 'sort_key', 'created_at', 'created_by', 'sha256', 'at', 'payload', 'digits',
    'e164', 'is_serial', 'line_no', 'price_typed', 'password_set_at', 'reversal_of_id', 'source_line_id')
  or p_field like '%\_reach' or p_field like '%\_key' and p_field not in ('responsible_key', 'warehouse_key')
  or p_field = 'warehouse_key' and p_table <> 'employee_warehouses'
  or p_field in ('document_id', 'task_id', 'profile_id') and p_table not in ('employee_profiles', 'right_requests')
  or p_field = 'client_id' and p_table not in ('documents', 'tasks')
  or p_field = 'item_id' and p_table <> 'document_lines'
  or p_field = 'employee_id' and p_table not in ('task_people', 'printings')
  or p_field in ('day', 'is_open') and p_table = 'task_people';
comment on function private.is_technical(text, text) is 'Fields that are no news to a person: keys, versions, the record itself.';

create function private.history_value(p_table text, p_field text, p_value jsonb, p_language text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_value is null or p_value = 'null' then
    return null;
  end if;
  if p_field in ('status', 'responsible_key', 'warehouse_key') or p_table = 'tasks' and p_field = 'kind'
     or p_field like '%\_id' or p_field in ('posted_by', 'requested_by', 'decided_by', 'received_by', 'started_by') then
    -- Unknown or out of reach: that something stood there, not what.
    return jsonb_build_object('text', private.history_name(p_field, p_value #>> '{}', p_language));
  end if;
  return p_value;
end
$$;
comment on function private.history_value(text, text, jsonb, text) is
  'A value as it stands, or {"text": name} for an id; the name is null where the reader may not know it.';

create function private.history_name(p_field text, p_value text, p_language text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := case when p_value ~ '^-?[0-9]{1,18}$' then p_value::bigint end;
  v_name text;
begin
  case p_field
    when 'status' then
      select private.in_language(s.name_en, s.name_ru, p_language) into v_name
      from kontor.client_statuses s where s.code = p_value;
    when 'kind' then
      select private.in_language(k.name_en, k.name_ru, p_language) into v_name from kontor.task_kinds k where k.code = p_value;
    when 'responsible_key' then
      select coalesce((select e.name from kontor.employees e where e.key = v_id),
                      (select d.name from kontor.departments d where d.key = v_id)) into v_name;
    when 'warehouse_key' then
      select w.name into v_name from kontor.warehouses w where w.key = v_id;
    when 'warehouse_id', 'to_warehouse_id' then
      select w.name into v_name from kontor.warehouses w where w.id = v_id;
    when 'department_id' then
      select d.name into v_name from kontor.departments d where d.id = v_id;
    when 'own_firm_id' then
      select f.name into v_name from kontor.own_firms f where f.id = v_id;
    when 'team_id' then
      select t.name into v_name from kontor.teams t where t.id = v_id;
    when 'price_kind_id' then
      select k.name into v_name from kontor.price_kinds k where k.id = v_id;
    when 'group_id' then
      select g.name into v_name from kontor.item_groups g where g.id = v_id;
    when 'unit_id' then
      select coalesce(u.short_name ->> p_language, u.short_name ->> 'en') into v_name from kontor.units u where u.id = v_id;
    when 'pack_id' then
      select p.name into v_name from kontor.item_packs p where p.id = v_id;
    when 'vat_rate_id' then
      select trim_scale(r.rate) || ' %' into v_name from kontor.vat_rates r where r.id = v_id;
    when 'profile_id' then
      select private.in_language(f.name_en, f.name_ru, p_language) into v_name from kontor.profiles f where f.id = v_id;
    when 'item_id', 'to_item_id' then
      select i.name into v_name from kontor.items i where i.id = v_id and private.may('items', 'view');
    else
      v_name := coalesce(private.history_partner(p_field, v_id), private.history_person(p_field, v_id));
  end case;
  return v_name;
end
$$;
comment on function private.history_name(text, text, text) is
  'What an id stands for; null for what is gone, out of the reader''s reach, or not known to have a name.';

create function private.history_partner(p_field text, p_id bigint) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_name text;
  v_key integer;
begin
  if p_field = 'client_id' then
    select c.name, c.acl_key into v_name, v_key from kontor.clients c where c.id = p_id;
  elsif p_field in ('payer_id', 'consignee_payer_id') then
    select p.name, p.acl_key into v_name, v_key from kontor.payers p where p.id = p_id;
  elsif p_field = 'contact_id' then
    select c.name, c.acl_key into v_name, v_key from kontor.contacts c where c.id = p_id;
  elsif p_field = 'next_task_id' and private.can_touch_task(p_id, 'view') then
    select t.subject into v_name from kontor.tasks t where t.id = p_id;
    return v_name;
  end if;
  return case when private.can_touch(v_key, 'clients', 'view') then v_name end;
end
$$;
comment on function private.history_partner(text, bigint) is 'A client, payer, person of a client or task, if the reader sees it.';

create function private.history_person(p_field text, p_id bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.name from kontor.employees e
  where e.id = p_id and p_field in ('author_id', 'employee_id', 'responsible_id', 'performer_id', 'posted_by', 'deputy_id',
    'requested_by', 'decided_by', 'received_by', 'to_responsible_id', 'successor_id', 'counter_id',
    'started_by', 'released_by_id', 'accountant_id', 'handed_over_by_id')
$$;
comment on function private.history_person(text, bigint) is 'A colleague: their names are known to everybody who works here.';
