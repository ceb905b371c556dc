-- The payers of an aggregate, and api.save_client that puts all parts together.

create function private.write_accounts(p_client kontor.clients, p_payer kontor.payers, p_owner jsonb, p_path text)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_child record;
  v_row kontor.payer_accounts;
  v_any boolean := false;
begin
  for v_child in select * from private.children_of(p_owner, 'accounts', p_path) loop
    v_any := true;
    v_row := null;
    if v_child.id is not null then
      select a.* into v_row from kontor.payer_accounts a
      where a.id = v_child.id and a.client_id = p_client.id and a.payer_id = p_payer.id for update;
      if not found then
        perform private.refuse('KT003', jsonb_build_object('object', 'bank_data', 'field', v_child.path));
      end if;
    end if;
    if v_child.child -> 'remove' = 'true' then
      delete from kontor.payer_accounts where id = v_row.id;
      continue;
    end if;
    v_row := private.record_from(null::kontor.payer_accounts, private.merge_child(
      v_child.path,
      case when v_row.id is null then jsonb_build_object('country', p_payer.country, 'bank_name', '', 'bank_code', '',
                                                         'correspondent_account', '', 'is_main', true)
           else to_jsonb(v_row) end,
      v_child.child -> 'changes',
      array['country', 'bank_account', 'bank_name', 'bank_code', 'correspondent_account', 'is_main'],
      'payer_accounts', v_child.id), v_child.path);
    v_row.bank_account := private.clean_number(v_row.bank_account);
    v_row.bank_code := coalesce(private.clean_number(v_row.bank_code), '');
    v_row.correspondent_account := coalesce(private.clean_number(v_row.correspondent_account), '');
    perform private.check_account(v_child.path, v_row);
    if v_child.id is null then
      insert into kontor.payer_accounts
        (client_id, acl_key, payer_id, country, bank_account, bank_name, bank_code, correspondent_account, is_main)
      values (p_client.id, p_client.acl_key, p_payer.id, v_row.country, v_row.bank_account, v_row.bank_name,
              v_row.bank_code, v_row.correspondent_account, v_row.is_main);
    else
      update kontor.payer_accounts
      set country = v_row.country, bank_account = v_row.bank_account, bank_name = v_row.bank_name,
          bank_code = v_row.bank_code, correspondent_account = v_row.correspondent_account, is_main = v_row.is_main
      where id = v_child.id;
    end if;
  end loop;
  return v_any;
end
$$;
comment on function private.write_accounts(kontor.clients, kontor.payers, jsonb, text) is
  'Writes the bank accounts of a payer; true where there were any.';

create function private.write_payers(p_client kontor.clients, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_child record;
  v_old kontor.payers;
  v_row kontor.payers;
  v_log jsonb := '[]';
  v_accounts boolean := false;
begin
  for v_child in select * from private.children_of(p_changes, 'payers', '') loop
    v_old := null;
    if v_child.id is not null then
      select p.* into v_old from kontor.payers p where p.id = v_child.id and p.client_id = p_client.id for update;
      if not found then
        perform private.refuse('KT003', jsonb_build_object('object', 'payers', 'field', v_child.path));
      end if;
    end if;
    v_row := private.record_from(null::kontor.payers, private.merge_child(
      v_child.path,
      case when v_old.id is null then jsonb_build_object(
             'name', p_client.name, 'full_name', '', 'country', 'RU', 'legal_address', '', 'postal_address', '',
             'phone', '', 'vat_exempt', false, 'is_main', true, 'valid_from', private.moment()::date)
           else to_jsonb(v_old) end,
      v_child.child -> 'changes',
      array['name', 'full_name', 'country', 'tax_number', 'tax_reason_code', 'registration_number', 'statistics_code',
            'legal_address', 'postal_address', 'phone', 'vat_exempt', 'is_main', 'valid_from'], 'payers', v_child.id),
      v_child.path);
    v_row.tax_number := private.clean_number(v_row.tax_number);
    v_row.tax_reason_code := private.clean_number(v_row.tax_reason_code);
    v_row.registration_number := private.clean_number(v_row.registration_number);
    v_row.statistics_code := private.clean_number(v_row.statistics_code);
    perform private.check_payer(v_child.path, v_row);
    if v_child.id is null then
      insert into kontor.payers
        (client_id, acl_key, name, full_name, country, tax_number, tax_reason_code, registration_number,
         statistics_code, legal_address, postal_address, phone, vat_exempt, is_main, valid_from)
      values (p_client.id, p_client.acl_key, btrim(v_row.name), v_row.full_name, v_row.country, v_row.tax_number,
              v_row.tax_reason_code, v_row.registration_number, v_row.statistics_code, v_row.legal_address,
              v_row.postal_address, v_row.phone, v_row.vat_exempt, v_row.is_main, v_row.valid_from)
      returning * into v_row;
      v_log := v_log || private.change_line('payer', 'null', to_jsonb(v_row.name));
    elsif v_child.child -> 'changes' <> '{}' then
      update kontor.payers
      set name = btrim(v_row.name), full_name = v_row.full_name, country = v_row.country,
          tax_number = v_row.tax_number, tax_reason_code = v_row.tax_reason_code,
          registration_number = v_row.registration_number, statistics_code = v_row.statistics_code,
          legal_address = v_row.legal_address, postal_address = v_row.postal_address, phone = v_row.phone,
          vat_exempt = v_row.vat_exempt, is_main = v_row.is_main, valid_from = v_row.valid_from
      where id = v_child.id;
      v_log := v_log || private.change_lines('payer.', v_row.name, v_child.child -> 'changes');
    end if;
    v_accounts := private.write_accounts(p_client, v_row, v_child.child, v_child.path) or v_accounts;
  end loop;
  return v_log || case when v_accounts then private.change_line('accounts', 'null', 'null') else '[]' end;
end
$$;
comment on function private.write_payers(kontor.clients, jsonb) is
  'Writes the payers of an aggregate with their accounts, and returns lines for the feed.';

create function private.clean_number(p_value text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return nullif(upper(regexp_replace(p_value, '[[:space:]-]', '', 'g')), '');
comment on function private.clean_number(text) is 'A number of requisites as it is kept: capitals, no spaces and dashes.';

create function private.change_line(p_field text, p_old jsonb, p_new jsonb, p_of text default null) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp
return jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('field', p_field, 'of', p_of, 'old', p_old, 'new', p_new)));
comment on function private.change_line(text, jsonb, jsonb, text) is 'One line of a change in the feed.';

create function private.change_lines(p_prefix text, p_of text, p_changes jsonb) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'field', p_prefix || c.key, 'of', p_of,
    'old', private.readable_value(c.key, c.value -> 0), 'new', private.readable_value(c.key, c.value -> 1)))), '[]')
  from jsonb_each(p_changes) c
  where jsonb_typeof(c.value) = 'array' and c.value -> 0 is distinct from c.value -> 1
$$;
comment on function private.change_lines(text, text, jsonb) is 'Lines of a change in the feed from {field: [old, new]}.';

create function private.readable_value(p_field text, p_value jsonb) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case p_field
    when 'responsible_key' then to_jsonb(private.key_name((p_value #>> '{}')::integer))
    when 'department_id' then (select to_jsonb(d.name) from kontor.departments d where d.id = (p_value #>> '{}')::bigint)
    when 'price_kind_id' then (select to_jsonb(k.name) from kontor.price_kinds k where k.id = (p_value #>> '{}')::bigint)
    else p_value end
$$;
comment on function private.readable_value(text, jsonb) is 'A changed value as the feed keeps it: names instead of ids.';

create function private.key_name(p_key integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((select e.name from kontor.employees e where e.key = p_key),
                  (select d.name from kontor.departments d where d.key = p_key))
$$;
comment on function private.key_name(integer) is 'Name of the person or department behind an access key.';

create function api.save_client(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_client kontor.clients;
  v_fields jsonb;
  v_log jsonb;
  v_duplicates jsonb;
begin
  perform private.require('clients', case when p_id is null then 'create' else 'edit' end);
  v_stored := private.claim_save(p_save_id, 'save_client');
  if v_stored is not null then
    return v_stored;
  end if;
  v_fields := private.as_changes(p_changes) - array['contacts', 'channels', 'payers', 'accept_duplicates'];
  v_client := private.write_client(p_id, v_fields);
  -- What a new client comes with, its creator may enter; later changes of channels and accounts are rights of their own.
  if p_id is not null and jsonb_path_exists(p_changes, '$.**.channels[*]')
     and not private.can_touch(v_client.acl_key, 'channels', 'edit') then
    perform private.refuse('KT002', '{"object": "channels", "action": "edit"}');
  end if;
  if p_id is not null and jsonb_path_exists(p_changes, '$.payers[*].accounts[*]')
     and not private.can_touch(v_client.acl_key, 'bank_data', 'edit') then
    perform private.refuse('KT002', '{"object": "bank_data", "action": "edit"}');
  end if;
  v_log := private.change_lines('', null, v_fields)
        || case when private.write_channels(v_client, null, p_changes, '') then private.change_line('channels', 'null', 'null')
                else '[]' end
        || private.write_contacts(v_client, p_changes) || private.write_payers(v_client, p_changes);
  if p_changes -> 'accept_duplicates' is distinct from 'true' then
    v_duplicates := private.duplicates_of(
      v_client.id,
      array(select private.clean_number(n #>> '{}') from jsonb_path_query(p_changes, '$.payers[*].changes.tax_number[1]') n),
      array(select coalesce(c #>> '{e164,1}', c #>> '{value,1}') from jsonb_path_query(p_changes, '$.**.channels[*].changes') c));
    if v_duplicates <> '{"candidates": [], "hidden": []}' then
      perform private.refuse('KT101', v_duplicates);
    end if;
  end if;
  perform private.put_change_entry(v_client.id, case when p_id is null then 'created' else 'changed' end,
                                   case when p_id is null then '[]' else v_log end)
  where p_id is null or v_log <> '[]';
  perform private.notify_change('client', v_client.id);
  return private.finish_save(p_save_id, jsonb_build_object(
    'id', v_client.id, 'version', v_client.version, 'number', v_client.number));
end
$$;
comment on function api.save_client(uuid, bigint, jsonb) is
  'Saves a client with its people, channels, payers and accounts. KT004 conflict, KT101 duplicates, KT102.. requisites.';
