-- The import itself: five statements for all rows that are in order.

create function api.import_clients(p_save_id uuid, p_rows jsonb, p_accept_duplicates boolean default false)
returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_refused jsonb;
  v_added jsonb;
  v_day date := private.moment()::date;
begin
  perform private.require('clients', 'import');
  v_stored := private.claim_save(p_save_id, 'import_clients');
  if v_stored is not null then
    return v_stored;
  end if;
  select coalesce(jsonb_object_agg(f.place, f.faults), '{}') into v_refused
  from (select a.place, jsonb_agg(jsonb_build_object('field', a.field, 'code', a.code) || a.detail) as faults
        from (select * from private.import_faults(p_rows)
              union all
              select * from private.import_duplicates(p_rows) where not p_accept_duplicates) a
        group by a.place) f;
  if exists (select from private.import_rows(p_rows) r
             where not private.can_touch(r.responsible_key, 'clients', 'import')) then
    perform private.refuse('KT002', '{"object": "clients", "action": "import", "field": "responsible"}');
  end if;
  with taken as materialized (
    select r.* from private.import_rows(p_rows) r where not v_refused ? r.place::text
  ), added as (
    merge into kontor.clients c using taken t on false
    when not matched then
      insert (number, name, full_name, kind, status, comment, responsible_key, created_at, created_by)
      values (t.number, t.name, t.full_name, t.kind, t.status, t.comment, t.responsible_key, private.moment(),
              private.me())
    returning t.place, c.id, c.acl_key, c.number
  )
  select coalesce(jsonb_agg(jsonb_build_object('place', a.place, 'id', a.id, 'acl_key', a.acl_key, 'number', a.number)
                            order by a.place), '[]')
    into v_added
  from added a;
  perform private.import_children(p_rows, v_added, v_day);
  return private.finish_save(p_save_id, jsonb_build_object(
    'added', (select coalesce(jsonb_agg(a - 'acl_key'), '[]') from jsonb_array_elements(v_added) a),
    'refused', v_refused));
end
$$;
comment on function api.import_clients(uuid, jsonb, boolean) is
  'Imports up to 5,000 clients in one call; returns the added by place, and the faults of those that were not taken.';

create function private.import_children(p_rows jsonb, p_added jsonb, p_day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  with rows as materialized (
    select a.id as client_id, a.acl_key, r.*
    from jsonb_to_recordset(p_added) as a(place integer, id bigint, acl_key integer)
    join private.import_rows(p_rows) r on r.place = a.place
  ), payers as (
    merge into kontor.payers p
    using (select * from rows r where r.tax_number is not null or r.legal_address <> '' or r.bank_account is not null) r
    on false
    when not matched then
      insert (client_id, acl_key, name, full_name, country, tax_number, tax_reason_code, registration_number,
              legal_address, valid_from)
      values (r.client_id, r.acl_key, r.name, r.full_name, r.country, r.tax_number, r.tax_reason_code,
              r.registration_number, r.legal_address, p_day)
    returning p.id, p.client_id
  ), accounts as (
    insert into kontor.payer_accounts
      (client_id, acl_key, payer_id, country, bank_account, bank_name, bank_code, correspondent_account)
    select r.client_id, r.acl_key, p.id, r.country, r.bank_account, r.bank_name, r.bank_code, r.correspondent_account
    from rows r join payers p on p.client_id = r.client_id where r.bank_account is not null
  ), contacts as (
    insert into kontor.contacts (client_id, acl_key, name, position, is_main)
    select r.client_id, r.acl_key, r.contact_name, r.contact_position, true
    from rows r where r.contact_name is not null
    returning id, client_id
  ), phones as (
    insert into kontor.channels (client_id, acl_key, contact_id, kind, value, e164, extension, is_main)
    select r.client_id, r.acl_key, c.id, k.kind, k.value, k.e164, k.extension, true
    from rows r
    left join contacts c on c.client_id = r.client_id
    cross join lateral (values ('work_phone', r.phone, r.e164, r.extension), ('email', r.email, null, ''))
      as k(kind, value, e164, extension)
    where k.value is not null
  )
  insert into kontor.feed_entries (client_id, acl_key, source_kind, at, body, author_id, state)
  select r.client_id, r.acl_key, 'change', private.moment(), '[]', private.me(), 'imported' from rows r;
end
$$;
comment on function private.import_children(jsonb, jsonb, date) is
  'Payers, accounts, people, channels and feed entries of the clients that an import added.';
