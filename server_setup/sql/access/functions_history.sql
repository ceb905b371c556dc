-- The history of one record, for whoever sees the record and has the right `history` on it, or reads the journal.
-- Every entry carries the card it belonged to when it was written, so nothing moved or merged in brings its past along.
-- A higher capability's tables are read here, in functions_explain and in functions_leaving, and nowhere else in this one.

create function private.can_touch_record(p_object text, p_id bigint, p_action text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_found boolean := false;
  v_document kontor.documents;
begin
  if p_object = 'clients' then
    select private.can_touch(c.acl_key, 'clients', p_action) into v_found from kontor.clients c where c.id = p_id;
  elsif p_object = 'documents' then
    select d.* into v_document from kontor.documents d where d.id = p_id;
    v_found := v_document.id is not null and private.can_touch_document(v_document, p_action);
  elsif p_object = 'tasks' then
    v_found := private.can_touch_task(p_id, p_action);
  elsif p_object = 'items' then
    v_found := private.may('items', p_action) and exists (select from kontor.items i where i.id = p_id);
  elsif p_object = 'employees' then
    v_found := private.may('employees', p_action) and exists (select from kontor.employees e where e.id = p_id);
  elsif p_object = 'profiles' then
    v_found := private.may('profiles', p_action) and exists (select from kontor.profiles p where p.id = p_id);
  end if;
  return coalesce(v_found, false);
end
$$;
comment on function private.can_touch_record(text, bigint, text) is
  'Whether this session may touch a record that has a card; false for a missing one.';

-- A table that is not named here shows in no history: reminders are their owner's only.
create function private.history_tables(p_object text, p_id bigint) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_key integer;
begin
  if p_object = 'clients' then
    select c.acl_key into v_key from kontor.clients c where c.id = p_id;
    return array['clients', 'contacts', 'payers', 'interactions', 'files']
      || case when private.may('prices', 'view') then array['client_prices', 'client_discounts'] else '{}' end
      || case when private.can_touch(v_key, 'channels', 'view') then array['channels'] else '{}' end
      || case when private.can_touch(v_key, 'bank_data', 'view') then array['payer_accounts'] else '{}' end;
  elsif p_object = 'documents' then
    select d.* into v_document from kontor.documents d where d.id = p_id;
    return array['documents', 'document_lines', 'receipts', 'shipments', 'transfers', 'issues', 'returns', 'adjustments',
        'supplier_orders', 'reservations', 'stocktakings', 'stocktaking_counts', 'price_changes', 'printings', 'files']
      || case when private.sees_document_money(v_document)
              then array['document_money', 'line_money', 'receipt_costs', 'price_lines'] else '{}' end
      || case when private.can_touch(v_document.warehouse_key, 'cost', 'view') then array['return_costs'] else '{}' end;
  elsif p_object = 'tasks' then
    return array['tasks', 'task_people'];
  elsif p_object = 'items' then
    return array['items', 'item_packs', 'barcodes', 'lots', 'files']
      || case when private.may('prices', 'view') then array['prices'] else '{}' end
      || case when private.may('cost', 'view') then array['item_costs', 'standard_costs'] else '{}' end;
  elsif p_object = 'employees' then
    return array['employees', 'employee_profiles', 'employee_warehouses', 'employee_own_firms', 'team_members',
      'working_hours', 'deputies', 'right_requests', 'hand_overs'];
  end if;
  return array['profiles', 'profile_rights', 'profile_limits'];
end
$$;
comment on function private.history_tables(text, bigint) is
  'Whose rows a record''s history shows to this session: groups of fields have rights of their own.';

-- Up to this entry the values are not the reader's: another client's document then, or private to somebody else.
create function private.history_veil(p_object text, p_id bigint) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_veiled bigint := 0;
begin
  if p_object = 'documents' then
    select d.* into v_document from kontor.documents d where d.id = p_id;
    if not private.can_touch(v_document.warehouse_key, private.document_object(v_document.kind), 'view') then
      select max(t.id) into v_veiled
      from private.history_turns('documents', p_id, 'client_id') t
      join kontor.clients c on c.id = t.was::bigint
      where not private.can_touch(c.acl_key, 'clients', 'view');
    end if;
  elsif p_object = 'clients' and not exists (
    select from kontor.clients c where c.id = p_id and private.can_touch(-c.responsible_key, 'clients', 'view')) then
    select max(t.id) into v_veiled from private.history_turns('clients', p_id, 'is_private') t where t.was = 'true';
  elsif p_object = 'tasks' and not exists (
    select from kontor.task_people p
    where p.task_id = p_id and private.can_touch(-abs(p.acl_key), 'tasks', 'view')) then
    select max(t.id) into v_veiled from private.history_turns('tasks', p_id, 'is_private') t where t.was = 'true';
  end if;
  return coalesce(v_veiled, 0);
end
$$;
comment on function private.history_veil(text, bigint) is
  'The last entry of a time in which this record would not have been shown to this session; 0: none.';

create function api.history_of(
  p_object text, p_id bigint, p_language text, p_before_id bigint, p_limit integer
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_auditor boolean;
  v_veil bigint;
begin
  perform private.me();
  if not private.can_touch_record(p_object, p_id, 'view') then
    perform private.refuse('KT003', '{"object": "records"}');
  end if;
  v_auditor := private.sees_all('journal', 'view');
  if not v_auditor and not private.can_touch_record(p_object, p_id, 'history') then
    perform private.refuse('KT002', jsonb_build_object('object', p_object, 'action', 'history'));
  end if;
  v_veil := private.history_veil(p_object, p_id);
  return coalesce((
    select jsonb_agg(jsonb_build_object(
        'id', e.id, 'at', e.at, 'who', private.employee_name(e.login), 'table_name', e.table_name,
        'operation', e.operation, 'hidden', e.id <= v_veil or private.is_purchase_price(e),
        'label', private.history_label(p_id, e.table_name, e.record_id, p_language),
        'changes', case when e.id <= v_veil or private.is_purchase_price(e) then '[]'
                        else private.history_changes(e, p_language) end)
      || case when v_auditor then jsonb_build_object(
           'login', e.login, 'client_address', host(e.client_address), 'application', e.application)
         else '{"login": null, "client_address": null, "application": null}' end
      order by e.id desc)
    from private.history_entries(
      p_object, p_id, private.history_tables(p_object, p_id), p_before_id, private.page_size(p_limit)) e), '[]');
end
$$;
comment on function api.history_of(text, bigint, text, bigint, integer) is
  'Who changed a record and its children, when, from what to what; from where only for who reads the journal.';
