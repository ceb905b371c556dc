-- A draft is saved as it is typed: header fields that changed, lines that changed.

create function private.header_fields(p_kind text) returns text[]
language sql immutable
return case p_kind
  when 'receipt' then array['supplier_number', 'supplier_date']
  when 'shipment' then array['consignee_payer_id', 'delivery_address', 'carrier'] end;
comment on function private.header_fields(text) is 'Header fields that only this kind of document has.';

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
  select w.* into v_warehouse from kontor.warehouses w where w.id = (p_changes -> 'warehouse_id' ->> 1)::bigint;
  if not found then
    perform private.refuse('KT008', '{"field": "warehouse_id"}');
  end if;
  v_document.state := 'draft';
  v_document.warehouse_id := v_warehouse.id;
  v_document.own_firm_id := v_warehouse.own_firm_id;
  v_document.moment := private.moment();
  v_document.moment_typed := false;
  v_document.partner_name := '';
  v_document.vat_mode := 'included';
  v_document.basis := '';
  v_document.comment := '';
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
    if not p_changes ? 'price_kind_id' and v_document.kind = 'shipment' then
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
begin
  select w.* into v_warehouse from kontor.warehouses w where w.id = v_document.warehouse_id;
  if v_warehouse.id is null then
    perform private.refuse('KT008', '{"field": "warehouse_id"}');
  elsif v_document.number is not null and v_warehouse.own_firm_id <> v_document.own_firm_id then
    -- The number belongs to a series of the own firm.
    perform private.refuse('KT306', '{"field": "warehouse_id"}');
  end if;
  v_document.warehouse_key := v_warehouse.key;
  v_document.own_firm_id := v_warehouse.own_firm_id;
  select f.currency into v_document.currency from kontor.own_firms f where f.id = v_document.own_firm_id;
  return v_document;
end
$$;
comment on function private.with_warehouse(kontor.documents) is
  'The document with what its warehouse gives: key, own firm, currency; KT306 for another firm''s once numbered.';

create function private.merged_header(p_old kontor.documents, p_changes jsonb) returns kontor.documents
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_changes jsonb := p_changes - 'kind' - 'own_firm_id' - private.header_fields(p_old.kind);
  v_allowed text[] := case when p_old.state = 'draft'
    then array['warehouse_id', 'client_id', 'payer_id', 'moment', 'moment_typed', 'vat_mode', 'price_kind_id', 'basis',
               'comment', 'responsible_id']
    else array['comment', 'responsible_id'] end;
begin
  if p_old.state <> 'draft' and v_changes - v_allowed <> '{}' then
    perform private.refuse('KT301', jsonb_build_object('state', p_old.state));
  end if;
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
  v_document kontor.documents := p_document;
begin
  if p_document.id is null then
    insert into kontor.documents (own_firm_id, kind, state, moment, moment_typed, client_id, client_key, partner_name,
      payer_id, warehouse_id, warehouse_key, vat_mode, currency, price_kind_id, basis, comment, author_id,
      responsible_id, created_at)
    values (p_document.own_firm_id, p_document.kind, 'draft', p_document.moment, p_document.moment_typed,
      p_document.client_id, p_document.client_key, p_document.partner_name, p_document.payer_id,
      p_document.warehouse_id, p_document.warehouse_key, p_document.vat_mode, p_document.currency,
      p_document.price_kind_id, p_document.basis, p_document.comment, p_document.author_id, p_document.responsible_id,
      p_document.created_at)
    returning * into v_document;
  else
    update kontor.documents set
      own_firm_id = p_document.own_firm_id, moment = p_document.moment, moment_typed = p_document.moment_typed,
      client_id = p_document.client_id, client_key = p_document.client_key, partner_name = p_document.partner_name,
      payer_id = p_document.payer_id, warehouse_id = p_document.warehouse_id,
      warehouse_key = p_document.warehouse_key, vat_mode = p_document.vat_mode, currency = p_document.currency,
      price_kind_id = p_document.price_kind_id, basis = p_document.basis, comment = p_document.comment,
      responsible_id = p_document.responsible_id
    where id = p_document.id returning * into v_document;
  end if;
  return v_document;
end
$$;
comment on function private.store_header(kontor.documents) is 'Inserts or updates the header of a document.';

create function private.save_kind_header(p_document kontor.documents, p_changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fields text[] := private.header_fields(p_document.kind);
  v_changes jsonb := (select coalesce(jsonb_object_agg(c.key, c.value), '{}') from jsonb_each(p_changes) c
                      where c.key = any (v_fields));
  v_receipt kontor.receipts;
  v_shipment kontor.shipments;
  -- Empty for a header made in this save: its defaults are nobody's words, so nothing is in conflict with them.
  v_former_id bigint;
begin
  if p_document.state <> 'draft' and v_changes - 'carrier' <> '{}' then
    perform private.refuse('KT301', jsonb_build_object('state', p_document.state));
  end if;
  if p_document.kind = 'receipt' then
    insert into kontor.receipts (document_id) values (p_document.id) on conflict do nothing;
    v_former_id := case when not found then p_document.id end;
    select r.* into v_receipt from kontor.receipts r where r.document_id = p_document.id;
    v_receipt := jsonb_populate_record(v_receipt,
      private.merge_changes(to_jsonb(v_receipt), v_changes, v_fields, 'receipts', v_former_id));
    update kontor.receipts set supplier_number = coalesce(v_receipt.supplier_number, ''),
      supplier_date = v_receipt.supplier_date
    where document_id = p_document.id and v_changes <> '{}';
  else
    insert into kontor.shipments (document_id) values (p_document.id) on conflict do nothing;
    v_former_id := case when not found then p_document.id end;
    select s.* into v_shipment from kontor.shipments s where s.document_id = p_document.id;
    v_shipment := jsonb_populate_record(v_shipment,
      private.merge_changes(to_jsonb(v_shipment), v_changes, v_fields, 'shipments', v_former_id));
    update kontor.shipments set consignee_payer_id = v_shipment.consignee_payer_id,
      delivery_address = coalesce(v_shipment.delivery_address, ''), carrier = coalesce(v_shipment.carrier, '')
    where document_id = p_document.id and v_changes <> '{}';
  end if;
end
$$;
comment on function private.save_kind_header(kontor.documents, jsonb) is 'Saves the fields that only this kind has.';

create function private.write_document(p_id bigint, p_changes jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_old kontor.documents;
  v_new kontor.documents;
  v_header jsonb := private.as_changes(p_changes) - 'lines';
begin
  if p_id is null then
    v_old := private.new_document(p_changes);
  else
    v_old := private.locked_document(p_id, 'edit');
  end if;
  v_new := v_old;
  if p_id is null or v_header <> '{}' then
    v_new := private.merged_header(v_old, v_header);
    v_new := private.with_warehouse(v_new);
    v_new := private.with_partner(v_new, v_old.client_id, v_header);
    perform private.require_reach(v_new, case when p_id is null then 'create' else 'edit' end);
    v_new := private.store_header(v_new);
    perform private.save_kind_header(v_new, v_header);
  end if;
  if v_old.state <> 'draft' and p_changes ? 'lines' then
    perform private.refuse('KT301', jsonb_build_object('state', v_old.state));
  end if;
  if v_old.state = 'draft' then
    perform private.save_lines(v_new, coalesce(p_changes -> 'lines', '{}'), v_new.vat_mode <> v_old.vat_mode);
  end if;
  return v_new.id;
end
$$;
comment on function private.write_document(bigint, jsonb) is 'Applies changes to a document, or makes a draft of them.';

create function private.require_reach(p_document kontor.documents, p_action text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if private.can_touch_document(p_document, p_action) then
    return;
  elsif p_document.client_id is null then
    -- A seller reaches a document by its client: without one nobody could open the draft again.
    perform private.refuse('KT008', '{"field": "client_id"}');
  end if;
  perform private.refuse('KT003', '{"object": "warehouses", "field": "warehouse_id"}');
end
$$;
comment on function private.require_reach(kontor.documents, text) is
  'KT003 or KT008 where saving would put a document out of one''s own reach.';

create function private.saved_document(p_id bigint, p_changes jsonb) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'id', d.id, 'version', d.version, 'state', d.state, 'partner_name', d.partner_name, 'currency', d.currency,
    'net', t.net::text, 'vat', t.vat::text, 'total', t.total::text,
    'lines', coalesce((
      select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'version', l.version, 'price', m.price::text,
        'net', m.net::text, 'vat', m.vat::text, 'total', m.total::text) order by l.line_no, l.id)
      from kontor.document_lines l join kontor.line_money m on m.id = l.id
      where l.document_id = d.id and (p_changes ? 'vat_mode' or l.line_id in (
        select (p ->> 'line_id')::uuid from jsonb_array_elements(coalesce(p_changes #> '{lines,put}', '[]')) p))), '[]'))
  from kontor.documents d join kontor.document_money t on t.document_id = d.id
  where d.id = p_id;
end;
comment on function private.saved_document(bigint, jsonb) is 'What a save answers: totals, and the lines of this save.';

create function api.save_document(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'save_document');
  if v_stored is not null then
    return v_stored;
  end if;
  v_id := private.write_document(p_id, p_changes);
  perform private.notify_change('document', v_id);
  return private.finish_save(p_save_id, private.saved_document(v_id, p_changes));
end
$$;
comment on function api.save_document(uuid, bigint, jsonb) is
  'Saves a draft: header fields {field: [old, new]}, lines {put, drop}; of a posted one only harmless fields.';
