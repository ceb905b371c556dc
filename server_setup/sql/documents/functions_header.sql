-- The header of a draft: what changed in it, and what its warehouse, partner and kind give it.

create function private.new_document(p_changes jsonb) returns kontor.documents
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_warehouse kontor.warehouses;
begin
  v_document.kind := p_changes -> 'kind' ->> 1;
  if private.document_object(v_document.kind) is null then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', v_document.kind));
  end if;
  perform private.require(private.document_object(v_document.kind), 'create');
  if v_document.kind = 'price_change' then
    -- Prices hold for every own firm; the number is of the one that is named, or of the first.
    select coalesce(max(f.id) filter (where f.id = (p_changes -> 'own_firm_id' ->> 1)::bigint), min(f.id))
      into v_document.own_firm_id
    from kontor.own_firms f where f.id = any (private.own_firm_ids()) and f.active;
  else
    select w.* into v_warehouse from kontor.warehouses w
    where w.id = (p_changes -> 'warehouse_id' ->> 1)::bigint and w.kind = 'stock';
    if not found then
      perform private.refuse('KT008', '{"field": "warehouse_id"}');
    end if;
    v_document.own_firm_id := v_warehouse.own_firm_id;
  end if;
  v_document.warehouse_id := v_warehouse.id;
  v_document.state := 'draft';
  v_document.moment := private.moment();
  v_document.moment_typed := false;
  v_document.partner_name := '';
  v_document.vat_mode := case when 'vat_mode' = any (private.common_fields(v_document.kind)) then 'included' else 'none' end;
  v_document.currency_rate := 1;
  v_document.contract := '';
  v_document.basis := '';
  v_document.comment := '';
  v_document.accepted_by := '';
  v_document.author_id := private.me();
  v_document.responsible_id := v_document.author_id;
  v_document.created_at := private.moment();
  return v_document;
end
$$;
comment on function private.new_document(jsonb) is 'An empty draft of a kind in a warehouse; KT008 without the warehouse.';

create function private.with_partner(
  p_document kontor.documents, p_old_client_id bigint, p_changes jsonb
) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_client kontor.clients;
begin
  if v_document.client_id is null then
    v_document.client_key := null;
    v_document.partner_name := '';
    v_document.payer_id := null;
    return v_document;
  end if;
  select c.* into v_client from kontor.clients c where c.id = v_document.client_id for key share;
  if v_client.id is null
     or (v_client.id is distinct from p_old_client_id and not private.can_name_partner(v_client.acl_key)) then
    perform private.refuse('KT003', '{"object": "clients", "field": "client_id"}');
  end if;
  v_document.client_key := v_client.acl_key;
  v_document.partner_name := v_client.name;
  if v_client.id is distinct from p_old_client_id then
    if not p_changes ? 'payer_id' then
      select p.id into v_document.payer_id from kontor.payers p
      where p.client_id = v_client.id order by p.is_main desc, p.valid_from desc, p.id limit 1;
    end if;
    if not p_changes ? 'price_kind_id' and v_document.kind in ('shipment', 'reservation') then
      v_document.price_kind_id := v_client.price_kind_id;
    end if;
  end if;
  if v_document.payer_id is not null and not exists (
    select from kontor.payers p where p.id = v_document.payer_id and p.client_id = v_client.id) then
    perform private.refuse('KT310', '{"field": "payer_id"}');
  end if;
  return v_document;
end
$$;
comment on function private.with_partner(kontor.documents, bigint, jsonb) is
  'The document with what its client gives: key, name, payer, price kind; KT003 for a client one may not name.';

create function private.with_warehouse(p_document kontor.documents) returns kontor.documents
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_warehouse kontor.warehouses;
  v_other kontor.warehouses;
begin
  if v_document.kind <> 'price_change' then
    select w.* into v_warehouse from kontor.warehouses w where w.id = v_document.warehouse_id and w.kind = 'stock';
    if v_warehouse.id is null then
      perform private.refuse('KT008', '{"field": "warehouse_id"}');
    elsif v_document.number is not null and v_warehouse.own_firm_id <> v_document.own_firm_id then
      -- The number belongs to a series of the own firm.
      perform private.refuse('KT306', '{"field": "warehouse_id"}');
    end if;
    v_document.warehouse_key := v_warehouse.key;
    v_document.own_firm_id := v_warehouse.own_firm_id;
  end if;
  v_document.to_warehouse_key := null;
  if v_document.to_warehouse_id is not null then
    select w.* into v_other from kontor.warehouses w where w.id = v_document.to_warehouse_id and w.kind = 'stock';
    if v_other.id is null then
      perform private.refuse('KT008', '{"field": "to_warehouse_id"}');
    elsif v_other.id = v_warehouse.id or v_other.own_firm_id <> v_warehouse.own_firm_id then
      perform private.refuse('KT311', jsonb_build_object('field', 'to_warehouse_id',
        'reason', case when v_other.id = v_warehouse.id then 'same' else 'own_firm' end));
    end if;
    v_document.to_warehouse_key := v_other.key;
  end if;
  return v_document;
end
$$;
comment on function private.with_warehouse(kontor.documents) is
  'The document with what its warehouses give; KT306 for another firm''s once numbered, KT311 for a transfer to itself.';

create function private.with_currency(p_document kontor.documents, p_changes jsonb) returns kontor.documents
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_own text;
  v_own_before text;
begin
  select f.currency into v_own from kontor.own_firms f where f.id = v_document.own_firm_id;
  select f.currency into v_own_before from kontor.documents d
  join kontor.own_firms f on f.id = d.own_firm_id where d.id = v_document.id;
  -- A warehouse of another firm takes that firm's currency with it, unless another one was chosen by hand.
  if v_document.currency = v_own_before and v_own <> v_own_before and not p_changes ? 'currency' then
    v_document.currency := v_own;
  end if;
  if v_document.kind = 'price_change' then
    select k.currency into v_own from kontor.price_kinds k where k.id = v_document.price_kind_id;
    v_document.currency := coalesce(v_own, v_document.currency,
      (select f.currency from kontor.own_firms f where f.id = v_document.own_firm_id));
    return v_document;
  elsif v_document.currency is null or not 'currency' = any (private.common_fields(v_document.kind)) then
    v_document.currency := v_own;
  end if;
  if v_document.currency !~ '^[A-Z]{3}$' then
    perform private.refuse('KT005', jsonb_build_object('field', 'currency', 'value', v_document.currency));
  elsif v_document.currency = v_own then
    v_document.currency_rate := 1;
  elsif not p_changes ? 'currency_rate'
    and (p_changes ? 'currency' or p_changes ? 'moment' or v_own <> v_own_before) then
    v_document.currency_rate := coalesce(
      private.currency_rate(v_document.currency, v_own, private.firm_day(v_document.own_firm_id, v_document.moment)),
      v_document.currency_rate);
  end if;
  if v_document.currency_rate is null or v_document.currency_rate <= 0 or v_document.currency_rate >= 1e9 then
    perform private.refuse('KT005', jsonb_build_object('field', 'currency_rate', 'value', v_document.currency_rate));
  end if;
  return v_document;
end
$$;
comment on function private.with_currency(kontor.documents, jsonb) is
  'The document with its currency and rate: the own firm''s at 1, another at the rate of its day unless one is typed.';

create function private.merged_header(p_old kontor.documents, p_changes jsonb) returns kontor.documents
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_changes jsonb := p_changes - 'kind' - 'own_firm_id'
    - array(select jsonb_object_keys(private.kind_header(p_old.kind))) - 'costs';
  v_allowed text[] := case when p_old.state = 'draft' then private.common_fields(p_old.kind)
    else private.harmless_fields(p_old.kind) end;
begin
  if p_old.state <> 'draft' and v_changes - v_allowed <> '{}' then
    perform private.refuse('KT301', jsonb_build_object('state', p_old.state));
  end if;
  -- What a kind has none of may still be sent empty by a form that knows all kinds.
  select coalesce(jsonb_object_agg(c.key, c.value), '{}') into v_changes from jsonb_each(v_changes) c
  where c.key = any (v_allowed) or jsonb_typeof(c.value) is distinct from 'array' or c.value -> 1 <> 'null'
    or not c.key = any (array['client_id', 'payer_id', 'price_kind_id', 'to_warehouse_id']);
  if jsonb_typeof(v_changes -> 'moment') = 'array' then
    -- The same moment has many spellings; as one of them the two sides can be compared.
    v_changes := v_changes || jsonb_build_object('moment', jsonb_build_array(
      to_jsonb((v_changes -> 'moment' ->> 0)::timestamptz), to_jsonb((v_changes -> 'moment' ->> 1)::timestamptz)));
  end if;
  return jsonb_populate_record(p_old,
    private.merge_changes(to_jsonb(p_old), v_changes, v_allowed, 'documents', p_old.id));
end
$$;
comment on function private.merged_header(kontor.documents, jsonb) is
  'The header with changes applied; KT301 for what a posted or annulled document no longer lets change.';

create function private.store_header(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
begin
  if p_document.id is null then
    insert into kontor.documents (own_firm_id, kind, state, moment, moment_typed, client_id, client_key, partner_name,
      payer_id, warehouse_id, warehouse_key, to_warehouse_id, to_warehouse_key, vat_mode, currency, currency_rate,
      price_kind_id, contract, basis, comment, author_id, responsible_id, released_by_id, accountant_id,
      handed_over_by_id, accepted_by, created_at, reversal_of_id)
    values (p_document.own_firm_id, p_document.kind, 'draft', p_document.moment, p_document.moment_typed,
      p_document.client_id, p_document.client_key, p_document.partner_name, p_document.payer_id,
      p_document.warehouse_id, p_document.warehouse_key, p_document.to_warehouse_id, p_document.to_warehouse_key,
      p_document.vat_mode, p_document.currency, p_document.currency_rate, p_document.price_kind_id,
      coalesce(p_document.contract, ''), coalesce(p_document.basis, ''), coalesce(p_document.comment, ''),
      p_document.author_id, p_document.responsible_id, p_document.released_by_id, p_document.accountant_id,
      p_document.handed_over_by_id, coalesce(p_document.accepted_by, ''), p_document.created_at, p_document.reversal_of_id)
    returning * into v_document;
  else
    update kontor.documents set
      own_firm_id = p_document.own_firm_id, moment = p_document.moment, moment_typed = p_document.moment_typed,
      client_id = p_document.client_id, client_key = p_document.client_key, partner_name = p_document.partner_name,
      payer_id = p_document.payer_id, warehouse_id = p_document.warehouse_id,
      warehouse_key = p_document.warehouse_key, to_warehouse_id = p_document.to_warehouse_id,
      to_warehouse_key = p_document.to_warehouse_key, vat_mode = p_document.vat_mode, currency = p_document.currency,
      currency_rate = p_document.currency_rate, price_kind_id = p_document.price_kind_id,
      contract = coalesce(p_document.contract, ''), basis = coalesce(p_document.basis, ''),
      comment = coalesce(p_document.comment, ''), responsible_id = p_document.responsible_id,
      released_by_id = p_document.released_by_id, accountant_id = p_document.accountant_id,
      handed_over_by_id = p_document.handed_over_by_id, accepted_by = coalesce(p_document.accepted_by, '')
    where id = p_document.id returning * into v_document;
  end if;
  return v_document;
end
$$;
comment on function private.store_header(kontor.documents) is 'Inserts or updates the header of a document.';
