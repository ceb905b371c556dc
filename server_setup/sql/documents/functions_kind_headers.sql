-- Header fields that only one kind has: a table each, written from one row of json.

create function private.stored_kind_header(p_document kontor.documents) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := p_document.id;
begin
  case private.header_table(p_document.kind)
    when 'receipts' then return (select to_jsonb(t) from kontor.receipts t where t.document_id = v_id);
    when 'shipments' then return (select to_jsonb(t) from kontor.shipments t where t.document_id = v_id);
    when 'returns' then return (select to_jsonb(t) from kontor.returns t where t.document_id = v_id);
    when 'transfers' then return (select to_jsonb(t) from kontor.transfers t where t.document_id = v_id);
    when 'issues' then return (select to_jsonb(t) from kontor.issues t where t.document_id = v_id);
    when 'adjustments' then return (select to_jsonb(t) from kontor.adjustments t where t.document_id = v_id);
    when 'supplier_orders' then return (select to_jsonb(t) from kontor.supplier_orders t where t.document_id = v_id);
    when 'reservations' then return (select to_jsonb(t) from kontor.reservations t where t.document_id = v_id);
    else return (select to_jsonb(t) from kontor.price_changes t where t.document_id = v_id);
  end case;
end
$$;
comment on function private.stored_kind_header(kontor.documents) is 'The fields that only the kind has, as stored; or null.';

create function private.signatories_of(p_document kontor.documents) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'released_by_id', p_document.released_by_id, 'released_by_name', max(e.name) filter (where e.id = p_document.released_by_id),
    'accountant_id', p_document.accountant_id, 'accountant_name', max(e.name) filter (where e.id = p_document.accountant_id),
    'handed_over_by_id', p_document.handed_over_by_id,
    'handed_over_by_name', max(e.name) filter (where e.id = p_document.handed_over_by_id),
    'accepted_by', p_document.accepted_by)
  from kontor.employees e
  where e.id in (p_document.released_by_id, p_document.accountant_id, p_document.handed_over_by_id)
$$;
comment on function private.signatories_of(kontor.documents) is
  'Who signs a document where it says so itself, with their names; empty where own firm and posting say it.';

-- One question for all kinds: ten tables, each with row security of its own, would cost a card more to plan than to read.
create function api.document_header(p_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_fields jsonb;
  v_source kontor.documents;
begin
  select d.* into v_document from kontor.documents d where d.id = p_id;
  if v_document.id is null or not private.can_touch_document(v_document, 'view') then
    return null;
  end if;
  v_fields := coalesce(private.stored_kind_header(v_document), '{}') - 'document_id'
    || private.signatories_of(v_document)
    || jsonb_build_object('file_count', (select count(*) from kontor.files f where f.document_id = p_id));
  case private.header_table(v_document.kind)
    when 'returns' then
      select d.* into v_source from kontor.documents d where d.id = (v_fields ->> 'source_document_id')::bigint;
      v_fields := v_fields || jsonb_build_object('source_kind', v_source.kind, 'source_number', v_source.number,
        'source_moment', v_source.moment);
    when 'transfers' then
      v_fields := v_fields - 'arrival_posting_no' || jsonb_build_object(
        'to_responsible_name', (select e.name from kontor.employees e where e.id = (v_fields ->> 'to_responsible_id')::bigint),
        'received_by_name', (select e.name from kontor.employees e where e.id = (v_fields ->> 'received_by')::bigint));
    when 'issues' then
      v_fields := v_fields || jsonb_build_object('department_name', (
        select p.name from kontor.departments p where p.id = (v_fields ->> 'department_id')::bigint));
    else
      null;
  end case;
  return v_fields;
end
$$;
comment on function api.document_header(bigint) is
  'Fields that only the document''s kind has, its signatories and how many files it has, with the names of what they point to; null for one that may not be seen.';

create function private.write_kind_header(p_document kontor.documents, p_row jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  case private.header_table(p_document.kind)
    when 'receipts' then
      insert into kontor.receipts select (jsonb_populate_record(null::kontor.receipts, p_row)).*
      on conflict (document_id) do update
      set supplier_number = excluded.supplier_number, supplier_date = excluded.supplier_date;
    when 'shipments' then
      insert into kontor.shipments select (jsonb_populate_record(null::kontor.shipments, p_row)).*
      on conflict (document_id) do update set consignee_payer_id = excluded.consignee_payer_id,
        delivery_address = excluded.delivery_address, carrier = excluded.carrier;
    when 'returns' then
      insert into kontor.returns select (jsonb_populate_record(null::kontor.returns, p_row)).*
      on conflict (document_id) do update
      set source_document_id = excluded.source_document_id, reason = excluded.reason;
    when 'transfers' then
      insert into kontor.transfers (document_id, two_step, to_responsible_id)
      select r.document_id, r.two_step, r.to_responsible_id from jsonb_populate_record(null::kontor.transfers, p_row) r
      on conflict (document_id) do update
      set two_step = excluded.two_step, to_responsible_id = excluded.to_responsible_id;
    when 'issues' then
      insert into kontor.issues select (jsonb_populate_record(null::kontor.issues, p_row)).*
      on conflict (document_id) do update
      set department_id = excluded.department_id, purpose = excluded.purpose, article = excluded.article;
    when 'adjustments' then
      insert into kontor.adjustments select (jsonb_populate_record(null::kontor.adjustments, p_row)).*
      on conflict (document_id) do update
      set reason = excluded.reason, article = excluded.article, commission = excluded.commission;
    when 'supplier_orders' then
      insert into kontor.supplier_orders (document_id, expected_on, terms)
      select r.document_id, r.expected_on, r.terms from jsonb_populate_record(null::kontor.supplier_orders, p_row) r
      on conflict (document_id) do update set expected_on = excluded.expected_on, terms = excluded.terms;
    when 'reservations' then
      insert into kontor.reservations select (jsonb_populate_record(null::kontor.reservations, p_row)).*
      on conflict (document_id) do update set until = excluded.until, order_text = excluded.order_text;
    else
      -- Without a day of their own, prices hold from the document's.
      insert into kontor.price_changes (document_id, valid_from, valid_to, reason)
      select r.document_id, coalesce(r.valid_from, private.firm_day(p_document.own_firm_id, p_document.moment)),
             r.valid_to, r.reason
      from jsonb_populate_record(null::kontor.price_changes, p_row) r
      on conflict (document_id) do update
      set valid_from = excluded.valid_from, valid_to = excluded.valid_to, reason = excluded.reason;
  end case;
end
$$;
comment on function private.write_kind_header(kontor.documents, jsonb) is 'Stores the fields that only the kind has.';

create function private.save_kind_header(p_document kontor.documents, p_changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_first jsonb := private.kind_header(p_document.kind);
  v_stored jsonb := private.stored_kind_header(p_document);
  v_changes jsonb := (select coalesce(jsonb_object_agg(c.key, c.value), '{}') from jsonb_each(p_changes) c
                      where v_first ? c.key);
  v_new jsonb;
begin
  if p_document.state <> 'draft' and v_changes - array['carrier', 'commission', 'to_responsible_id'] <> '{}' then
    perform private.refuse('KT301', jsonb_build_object('state', p_document.state));
  elsif v_stored is not null and v_changes = '{}' then
    return;
  end if;
  if jsonb_typeof(v_changes -> 'until') = 'array' then
    v_changes := v_changes || jsonb_build_object('until', jsonb_build_array(
      to_jsonb((v_changes -> 'until' ->> 0)::timestamptz), to_jsonb((v_changes -> 'until' ->> 1)::timestamptz)));
  end if;
  -- The first values of a header made in this save are nobody's words, so nothing is in conflict with them.
  v_new := private.merge_changes(coalesce(v_stored, v_first), v_changes, array(select jsonb_object_keys(v_first)),
    private.header_table(p_document.kind), case when v_stored is not null then p_document.id end);
  perform private.check_kind_header(p_document, v_new);
  perform private.write_kind_header(p_document,
    v_first || jsonb_strip_nulls(v_new) || jsonb_build_object('document_id', p_document.id));
end
$$;
comment on function private.save_kind_header(kontor.documents, jsonb) is 'Saves the fields that only this kind has.';

create function private.check_kind_header(p_document kontor.documents, p_row jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_source kontor.documents;
begin
  if (p_row ->> 'valid_to')::date < (p_row ->> 'valid_from')::date then
    perform private.refuse('KT005', jsonb_build_object('field', 'valid_to', 'value', p_row ->> 'valid_to'));
  elsif p_row ->> 'source_document_id' is not null then
    -- What one returns is what one may see: a number typed by hand must not show another's prices.
    select d.* into v_source from kontor.documents d where d.id = (p_row ->> 'source_document_id')::bigint;
    if v_source.id is null or not private.can_touch_document(v_source, 'view')
       or v_source.kind <> (case p_document.kind when 'client_return' then 'shipment' else 'receipt' end) then
      perform private.refuse('KT003', '{"object": "documents", "field": "source_document_id"}');
    end if;
  end if;
end
$$;
comment on function private.check_kind_header(kontor.documents, jsonb) is
  'KT003 for a source that one may not see, KT005 for dates in the wrong order.';

-- Landed costs are few and go as one list: [{name, amount, spread_by}].
create function private.save_costs(p_document kontor.documents, p_costs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault jsonb;
begin
  if p_document.kind <> 'receipt' or jsonb_typeof(p_costs) <> 'array' or jsonb_array_length(p_costs) > 100 then
    perform private.refuse('KT005', '{"field": "costs"}');
  end if;
  select to_jsonb(c) into v_fault from jsonb_array_elements(p_costs) c
  where jsonb_typeof(c) <> 'object' or coalesce(c ->> 'amount', '') !~ '^[0-9]{1,15}(\.[0-9]{1,2})?$'
    or coalesce(c ->> 'spread_by', '') not in ('value', 'quantity', 'weight') or length(c ->> 'name') > 200 limit 1;
  if found then
    perform private.refuse('KT005', jsonb_build_object('field', 'costs', 'value', v_fault));
  end if;
  delete from kontor.receipt_costs where document_id = p_document.id;
  insert into kontor.receipt_costs (document_id, name, amount, spread_by)
  select p_document.id, coalesce(c.value ->> 'name', ''), (c.value ->> 'amount')::numeric, c.value ->> 'spread_by'
  from jsonb_array_elements(p_costs) with ordinality c order by c.ordinality;
end
$$;
comment on function private.save_costs(kontor.documents, jsonb) is 'Makes the landed costs of a receipt these.';
