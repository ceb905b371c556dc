-- Saving a client's card: the client, its people, their channels, its payers and their accounts, as one aggregate.
-- A child is {"id": number or null, "changes": {field: [old, new]}, "remove": true, "channels"/"accounts": [...]}.

create function private.number_client() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce(btrim(new.number), '') = '' then
    new.number := to_char(new.id, 'FM000000');
    while exists (select from kontor.clients c where c.number = new.number) loop
      new.number := new.number || '-1';
    end loop;
  end if;
  return new;
end
$$;
comment on function private.number_client() is 'Gives a new client its number where nobody gave one.';

create function private.start_client_summaries() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.client_summaries (client_id, acl_key) select a.id, a.acl_key from added a;
  return null;
end
$$;
comment on function private.start_client_summaries() is 'Gives each new client the row its header is read from.';

create function private.record_from(p_empty anyelement, p_values jsonb, p_path text) returns anyelement
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return jsonb_populate_record(p_empty, p_values);
exception when data_exception then
  perform private.refuse('KT005', jsonb_build_object('field', p_path, 'reason', 'type'));
end
$$;
comment on function private.record_from(anyelement, jsonb, text) is 'A row from its JSON; KT005 where a value has no such type.';

create function private.merge_child(
  p_path text, p_current jsonb, p_changes jsonb, p_allowed text[], p_table text, p_id bigint
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_code text;
  v_detail jsonb;
begin
  return private.merge_changes(p_current, coalesce(p_changes, '{}'), p_allowed, p_table, p_id);
exception when sqlstate 'KT004' or sqlstate 'KT005' then
  get stacked diagnostics v_code = returned_sqlstate, v_detail = pg_exception_detail;
  if v_detail ? 'field' then
    v_detail := v_detail || jsonb_build_object('field', p_path || (v_detail ->> 'field'));
  end if;
  if v_detail ? 'fields' then
    v_detail := v_detail || jsonb_build_object('fields',
      (select jsonb_object_agg(p_path || f.key, f.value) from jsonb_each(v_detail -> 'fields') f));
  end if;
  perform private.refuse(v_code, v_detail);
end
$$;
comment on function private.merge_child(text, jsonb, jsonb, text[], text, bigint) is
  'private.merge_changes for a row inside an aggregate: refusals name the field with its path, such as contacts.0.name.';

create function private.children_of(p_changes jsonb, p_name text, p_path text)
returns table (path text, id bigint, child jsonb)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  v_list jsonb := coalesce(p_changes -> p_name, '[]');
begin
  if jsonb_typeof(v_list) <> 'array' then
    perform private.refuse('KT005', jsonb_build_object('field', p_path || p_name, 'reason', 'list'));
  end if;
  if jsonb_array_length(v_list) > 200 then
    perform private.refuse('KT007', jsonb_build_object('field', p_path || p_name, 'limit', 200));
  end if;
  return query
    select p_path || p_name || '.' || (e.place - 1) || '.', private.id_from(e.child ->> 'id', p_path || p_name), e.child
    from jsonb_array_elements(v_list) with ordinality as e(child, place);
end
$$;
comment on function private.children_of(jsonb, text, text) is 'The children of one kind in an aggregate, with their paths.';

create function private.write_client(p_id bigint, p_changes jsonb) returns kontor.clients
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_old kontor.clients;
  v_new kontor.clients;
  v_current jsonb;
begin
  if p_id is null then
    v_current := jsonb_build_object(
      'full_name', '', 'kind', 'firm', 'status', 'lead', 'status_reason', '', 'roles', array['client'],
      'responsible_key', private.my_key(), 'is_private', false, 'payment_days', 0, 'print_language', 'ru',
      'comment', '');
  else
    select c.* into v_old from kontor.clients c where c.id = p_id for update;
    if not found or not private.can_touch(v_old.acl_key, 'clients', 'edit') then
      perform private.refuse('KT003', '{"object": "clients"}');
    end if;
    v_current := to_jsonb(v_old);
  end if;
  v_new := private.record_from(null::kontor.clients, private.merge_changes(
    v_current, p_changes,
    array['number', 'name', 'full_name', 'kind', 'status', 'status_reason', 'roles', 'responsible_key', 'is_private',
          'department_id', 'price_kind_id', 'payment_days', 'print_language', 'comment'],
    'clients', p_id), 'changes');
  v_new.name := btrim(v_new.name);
  perform private.check_client(v_new);
  if v_new.responsible_key is distinct from coalesce(v_old.responsible_key, private.my_key())
     and not private.can_touch(coalesce(v_old.acl_key, v_new.responsible_key), 'clients', 'reassign') then
    perform private.refuse('KT002', '{"object": "clients", "action": "reassign", "field": "responsible_key"}');
  end if;
  if p_id is null then
    insert into kontor.clients
      (number, name, full_name, kind, status, status_reason, roles, responsible_key, is_private, department_id,
       price_kind_id, payment_days, print_language, comment, created_at, created_by)
    values (v_new.number, v_new.name, v_new.full_name, v_new.kind, v_new.status, v_new.status_reason, v_new.roles,
            v_new.responsible_key, v_new.is_private, v_new.department_id, v_new.price_kind_id, v_new.payment_days,
            v_new.print_language, v_new.comment, private.moment(), private.me())
    returning * into v_new;
  else
    update kontor.clients c
    set number = coalesce(nullif(btrim(v_new.number), ''), c.number), name = v_new.name, full_name = v_new.full_name,
        kind = v_new.kind, status = v_new.status, status_reason = v_new.status_reason, roles = v_new.roles,
        responsible_key = v_new.responsible_key, is_private = v_new.is_private, department_id = v_new.department_id,
        price_kind_id = v_new.price_kind_id, payment_days = v_new.payment_days,
        print_language = v_new.print_language, comment = v_new.comment
    where c.id = p_id
    returning c.* into v_new;
  end if;
  return v_new;
exception
  when unique_violation then
    perform private.refuse('KT006', '{"field": "number"}');
  when foreign_key_violation then
    perform private.refuse('KT005', '{"field": "price_kind_id", "reason": "unknown"}');
end
$$;
comment on function private.write_client(bigint, jsonb) is 'Inserts or updates the client''s own row from {field: [old, new]}.';

create function private.write_channels(p_client kontor.clients, p_contact_id bigint, p_owner jsonb, p_path text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_child record;
  v_row kontor.channels;
  v_any boolean := false;
begin
  for v_child in select * from private.children_of(p_owner, 'channels', p_path) loop
    v_any := true;
    v_row := null;
    if v_child.id is not null then
      select c.* into v_row from kontor.channels c
      where c.id = v_child.id and c.client_id = p_client.id and c.contact_id is not distinct from p_contact_id
      for update;
      if not found then
        perform private.refuse('KT003', jsonb_build_object('object', 'channels', 'field', v_child.path));
      end if;
    end if;
    if v_child.child -> 'remove' = 'true' then
      delete from kontor.channels where id = v_row.id;
      continue;
    end if;
    v_row := private.record_from(null::kontor.channels, private.merge_child(
      v_child.path,
      case when v_row.id is null then '{"extension": "", "is_main": false, "do_not_disturb": false, "comment": ""}'
           else to_jsonb(v_row) end,
      v_child.child -> 'changes',
      array['kind', 'value', 'e164', 'extension', 'is_main', 'do_not_disturb', 'comment'], 'channels', v_child.id),
      v_child.path);
    v_row.e164 := nullif(v_row.e164, '');
    perform private.check_channel(v_child.path, v_row);
    if v_child.id is null then
      insert into kontor.channels
        (client_id, acl_key, contact_id, kind, value, e164, extension, is_main, do_not_disturb, comment)
      values (p_client.id, p_client.acl_key, p_contact_id, v_row.kind, btrim(v_row.value), v_row.e164,
              v_row.extension, v_row.is_main, v_row.do_not_disturb, v_row.comment);
    else
      update kontor.channels
      set kind = v_row.kind, value = btrim(v_row.value), e164 = v_row.e164, extension = v_row.extension,
          is_main = v_row.is_main, do_not_disturb = v_row.do_not_disturb, comment = v_row.comment
      where id = v_child.id;
    end if;
  end loop;
  return v_any;
end
$$;
comment on function private.write_channels(kontor.clients, bigint, jsonb, text) is
  'Writes the channels of a contact, or of the client itself; true where there were any.';

create function private.write_contacts(p_client kontor.clients, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_child record;
  v_old kontor.contacts;
  v_row kontor.contacts;
  v_log jsonb := '[]';
  v_channels boolean := false;
begin
  for v_child in select * from private.children_of(p_changes, 'contacts', '') loop
    v_old := null;
    if v_child.id is not null then
      select c.* into v_old from kontor.contacts c where c.id = v_child.id and c.client_id = p_client.id for update;
      if not found then
        perform private.refuse('KT003', jsonb_build_object('object', 'contacts', 'field', v_child.path));
      end if;
    end if;
    if v_child.child -> 'remove' = 'true' then
      perform private.remove_contact(v_old.id);
      v_log := v_log || private.change_line('contact', to_jsonb(v_old.name), 'null');
      continue;
    end if;
    v_row := private.record_from(null::kontor.contacts, private.merge_child(
      v_child.path,
      case when v_old.id is null then '{"position": "", "is_main": false, "comment": ""}' else to_jsonb(v_old) end,
      v_child.child -> 'changes', array['name', 'position', 'is_main', 'birthday', 'left_at', 'comment'], 'contacts',
      v_child.id), v_child.path);
    perform private.check_contact(v_child.path, v_row);
    if v_child.id is null then
      insert into kontor.contacts (client_id, acl_key, name, position, is_main, birthday, left_at, comment)
      values (p_client.id, p_client.acl_key, btrim(v_row.name), v_row.position, v_row.is_main, v_row.birthday,
              v_row.left_at, v_row.comment)
      returning * into v_row;
      v_log := v_log || private.change_line('contact', 'null', to_jsonb(v_row.name));
    elsif v_child.child -> 'changes' <> '{}' then
      update kontor.contacts
      set name = btrim(v_row.name), position = v_row.position, is_main = v_row.is_main, birthday = v_row.birthday,
          left_at = v_row.left_at, comment = v_row.comment
      where id = v_child.id;
      v_log := v_log || private.change_lines('contact.', v_row.name, v_child.child -> 'changes');
    end if;
    v_channels := private.write_channels(p_client, coalesce(v_child.id, v_row.id), v_child.child, v_child.path)
                  or v_channels;
  end loop;
  -- Values of channels are a right of their own, so the feed only says that they changed.
  return v_log || case when v_channels then private.change_line('channels', 'null', 'null') else '[]' end;
end
$$;
comment on function private.write_contacts(kontor.clients, jsonb) is
  'Writes the people of an aggregate with their channels, and returns lines for the feed.';

create function private.remove_contact(p_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from kontor.interactions i
             join kontor.contacts c on c.client_id = i.client_id and c.id = i.contact_id where c.id = p_id) then
    update kontor.contacts set left_at = coalesce(left_at, private.moment()::date), is_main = false where id = p_id;
  else
    delete from kontor.channels h using kontor.contacts c
    where c.id = p_id and h.client_id = c.client_id and h.contact_id = c.id;
    delete from kontor.contacts where id = p_id;
  end if;
end
$$;
comment on function private.remove_contact(bigint) is 'Removes a person; one with a history has left the firm instead.';
