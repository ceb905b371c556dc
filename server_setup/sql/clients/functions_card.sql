-- The card in one turn. Channels and bank accounts come only with the right to them, and each reading leaves a line in
-- the server's log, which no rollback takes back; a watchdog can count them.

create function private.log_read(p_object text, p_client_id bigint) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise log 'kontor: % reads % of client %', session_user, p_object, p_client_id;
end
$$;
comment on function private.log_read(text, bigint) is 'Leaves a line in the server''s log about a read of guarded data.';

create function private.channels_json(p_client_id bigint, p_contact_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', h.id, 'kind', h.kind, 'value', h.value, 'e164', h.e164, 'extension', h.extension, 'is_main', h.is_main,
    'do_not_disturb', h.do_not_disturb, 'comment', h.comment) order by h.is_main desc, h.id), '[]')
  from kontor.channels h
  where h.client_id = p_client_id and h.contact_id is not distinct from p_contact_id
$$;
comment on function private.channels_json(bigint, bigint) is 'Channels of a contact, or of the client itself, as JSON.';

create function private.accounts_json(p_client_id bigint, p_payer_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'country', a.country, 'bank_account', a.bank_account, 'bank_name', a.bank_name,
    'bank_code', a.bank_code, 'correspondent_account', a.correspondent_account, 'is_main', a.is_main)
    order by a.is_main desc, a.id), '[]')
  from kontor.payer_accounts a
  where a.client_id = p_client_id and a.payer_id = p_payer_id
$$;
comment on function private.accounts_json(bigint, bigint) is 'Bank accounts of a payer as JSON.';

create function private.contacts_json(p_client_id bigint, p_with_channels boolean) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', c.id, 'name', c.name, 'position', c.position, 'is_main', c.is_main, 'birthday', c.birthday,
    'left_at', c.left_at, 'comment', c.comment,
    'channels', case when p_with_channels then private.channels_json(c.client_id, c.id) else '[]' end)
    order by c.left_at is not null, c.is_main desc, c.id), '[]')
  from kontor.contacts c where c.client_id = p_client_id
$$;
comment on function private.contacts_json(bigint, boolean) is 'People of a client as JSON; those who left come last.';

create function private.payers_json(p_client_id bigint, p_with_accounts boolean) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', p.id, 'name', p.name, 'full_name', p.full_name, 'country', p.country, 'tax_number', p.tax_number,
    'tax_reason_code', p.tax_reason_code, 'registration_number', p.registration_number,
    'statistics_code', p.statistics_code, 'legal_address', p.legal_address, 'postal_address', p.postal_address,
    'phone', p.phone, 'vat_exempt', p.vat_exempt, 'is_main', p.is_main, 'valid_from', p.valid_from,
    'accounts', case when p_with_accounts then private.accounts_json(p.client_id, p.id) else '[]' end)
    order by p.is_main desc, p.id), '[]')
  from kontor.payers p where p.client_id = p_client_id
$$;
comment on function private.payers_json(bigint, boolean) is 'Payers of a client as JSON.';

-- Static branches, one for each kind of start: so that each is one index scan of a page.
create function private.feed_page(
  p_client_id bigint, p_before_at timestamptz, p_before_id bigint, p_kinds text[], p_author_id bigint,
  p_from timestamptz, p_to timestamptz, p_limit integer
) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', f.id, 'kind', f.source_kind, 'source_id', f.source_id, 'at', f.at, 'title', f.title, 'body', f.body,
    'author_id', f.author_id, 'author', e.name, 'state', f.state) order by f.at desc, f.id desc), '[]')
  from (
    select f.* from kontor.feed_entries f
    where f.client_id = p_client_id
      and (p_before_at is null or (f.at, f.id) < (p_before_at, p_before_id))
      and (p_kinds is null or f.source_kind = any (p_kinds))
      and (p_author_id is null or f.author_id = p_author_id)
      and (p_from is null or f.at >= p_from) and (p_to is null or f.at < p_to)
    order by f.at desc, f.id desc
    limit least(greatest(coalesce(p_limit, 50), 1), 200)
  ) f left join kontor.employees e on e.id = f.author_id
$$;
comment on function private.feed_page(bigint, timestamptz, bigint, text[], bigint, timestamptz, timestamptz, integer) is
  'A page of a client''s feed as JSON, newest first, after the given key.';

create function private.client_choices() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'statuses', (select jsonb_agg(jsonb_build_object('code', s.code, 'name_en', s.name_en, 'name_ru', s.name_ru)
                                  order by s.place) from kontor.client_statuses s),
    'responsible', (select jsonb_agg(jsonb_build_object('key', k.key, 'name', k.name, 'active', k.active)
                                     order by k.place, k.name)
                    from (select e.key, e.name, e.active, 1 as place from kontor.employees e
                          union all select d.key, d.name, true, 2 from kontor.departments d) k),
    'departments', (select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) order by d.name)
                    from kontor.departments d),
    'price_kinds', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by k.name)
                             from kontor.price_kinds k where k.purpose = 'sale' and not k.archived), '[]'))
$$;
comment on function private.client_choices() is 'What the fields of a card offer: statuses, people, departments, price kinds.';

create function private.visible_client(p_id bigint) returns kontor.clients
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row('clients', 'view');
  v_client kontor.clients;
begin
  -- One look at the rights passes the gate too; only who has none learns which of them refuses.
  if coalesce(v_row.sees_all or v_row.keys <> '{}', false) is false then
    perform private.require('clients', 'view');
  end if;
  select c.* into v_client from kontor.clients c
  where c.id = p_id and (v_row.sees_all or c.acl_key = any (v_row.keys));
  if not found then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
  return v_client;
end
$$;
comment on function private.visible_client(bigint) is 'A client this session may see; KT003 for a missing one and for a hidden one.';

-- One look instead of one a right; the caller has passed the gate. Rights about to change are asked one by one.
create function private.rights_on(p_acl_key integer, p_objects text[]) returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(k.object || ' ' || k.action), '{}')
  from private.login_keys k
  where k.login = session_user::text and k.object = any (p_objects)
    and case when k.valid_until = 'infinity' then k.sees_all or p_acl_key = any (k.keys)
             else private.can_touch(p_acl_key, k.object, k.action) end
$$;
comment on function private.rights_on(integer, text[]) is
  'What this session may do with a row of an access key, as "object action"; the gate is the caller''s to ask.';

create function api.get_client_card(p_id bigint, p_feed_limit integer default 50) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_client kontor.clients := private.visible_client(p_id);
  v_rights text[] := private.rights_on(v_client.acl_key, array['clients', 'channels', 'bank_data']);
  v_channels boolean := 'channels view' = any (v_rights);
  v_accounts boolean := 'bank_data view' = any (v_rights);
begin
  perform private.count_guarded_read() where v_channels or v_accounts;
  perform private.log_read('channels', p_id) where v_channels;
  perform private.log_read('bank data', p_id) where v_accounts;
  return to_jsonb(v_client) - array['search_key', 'sort_key', 'acl_key'] || jsonb_build_object(
    'responsible', private.key_name(v_client.responsible_key),
    'created_by_name', (select e.name from kontor.employees e where e.id = v_client.created_by),
    'may_edit', 'clients edit' = any (v_rights), 'may_reassign', 'clients reassign' = any (v_rights),
    'sees_channels', v_channels, 'edits_channels', 'channels edit' = any (v_rights),
    'sees_accounts', v_accounts, 'edits_accounts', 'bank_data edit' = any (v_rights),
    'channels', case when v_channels then private.channels_json(p_id, null) else '[]' end,
    'contacts', private.contacts_json(p_id, v_channels),
    'payers', private.payers_json(p_id, v_accounts),
    'summary', (select jsonb_build_object('balance', s.balance::text, 'last_contact_at', s.last_contact_at,
                                          'next_step_at', s.next_step_at, 'next_step_text', s.next_step_text)
                from kontor.client_summaries s where s.client_id = p_id),
    'feed', private.feed_page(p_id, null, null, null, null, null, null, p_feed_limit),
    'choices', private.client_choices());
end
$$;
comment on function api.get_client_card(bigint, integer) is
  'All of a client''s card in one call, with the first page of its feed; KT003 for a missing or hidden client.';

create function api.get_client_choices() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('clients', 'view');
  return private.client_choices();
end
$$;
comment on function api.get_client_choices() is 'What the fields of a new card and the filters of the list offer.';

create function api.client_channels(p_client_id bigint)
returns table (id bigint, contact_id bigint, kind text, value text, e164 text, extension text, is_main boolean,
               do_not_disturb boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_client kontor.clients := private.visible_client(p_client_id);
begin
  if not private.can_touch(v_client.acl_key, 'channels', 'view') then
    perform private.refuse('KT002', '{"object": "channels", "action": "view"}');
  end if;
  perform private.count_guarded_read();
  perform private.log_read('channels', p_client_id);
  return query
    select h.id, h.contact_id, h.kind, h.value, h.e164, h.extension, h.is_main, h.do_not_disturb
    from kontor.channels h where h.client_id = p_client_id order by h.id;
end
$$;
comment on function api.client_channels(bigint) is 'Phones and addresses of one client, by right; each call is logged.';

create function api.payer_accounts(p_client_id bigint)
returns table (id bigint, payer_id bigint, country text, bank_account text, bank_name text, bank_code text,
               correspondent_account text, is_main boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_client kontor.clients := private.visible_client(p_client_id);
begin
  if not private.can_touch(v_client.acl_key, 'bank_data', 'view') then
    perform private.refuse('KT002', '{"object": "bank_data", "action": "view"}');
  end if;
  perform private.count_guarded_read();
  perform private.log_read('bank data', p_client_id);
  return query
    select a.id, a.payer_id, a.country, a.bank_account, a.bank_name, a.bank_code, a.correspondent_account, a.is_main
    from kontor.payer_accounts a where a.client_id = p_client_id order by a.id;
end
$$;
comment on function api.payer_accounts(bigint) is 'Bank accounts of one client''s payers, by right; each call is logged.';

create function api.list_feed(
  p_client_id bigint, p_before_at timestamptz default null, p_before_id bigint default null,
  p_kinds text[] default null, p_author_id bigint default null, p_from timestamptz default null,
  p_to timestamptz default null, p_limit integer default 50
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.visible_client(p_client_id);
  return private.feed_page(p_client_id, p_before_at, p_before_id, p_kinds, p_author_id, p_from, p_to, p_limit);
end
$$;
comment on function api.list_feed(bigint, timestamptz, bigint, text[], bigint, timestamptz, timestamptz, integer) is
  'A page of a client''s feed after the given key, filtered by kind, author and period.';

-- Few keys are read key by key, each a short index scan; many keys or all rows by one plain scan.
create function api.client_list_keys() returns integer[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row('clients', 'view');
begin
  return case when v_row.sees_all or cardinality(v_row.keys) > 40 then null else coalesce(v_row.keys, '{}') end;
end
$$;
comment on function api.client_list_keys() is
  'Access keys to list clients by, where they are few; null where a plain list is quicker.';
