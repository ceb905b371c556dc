-- One document made from another: a copy, or the next one with what remains. Both are saved as any draft is, so the
-- rights, prices and checks of a save hold for them.

create function private.next_kinds(p_kind text) returns text[]
language sql immutable parallel safe
return case p_kind
  when 'receipt' then array['supplier_return', 'transfer']
  when 'supplier_order' then array['receipt']
  when 'shipment' then array['client_return']
  when 'client_return' then array['transfer', 'write_off']
  when 'transfer' then array['transfer', 'write_off']
  when 'reservation' then array['shipment', 'release']
  else array[]::text[] end;
comment on function private.next_kinds(text) is 'Kinds that are made from a document of this kind.';

create function private.remaining_lines(p_document kontor.documents, p_kind text)
returns table (document_line_id bigint, quantity numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_kind in ('client_return', 'supplier_return') then
    return query select r.document_line_id, r.remaining from private.returnable(p_document.id) r where r.remaining > 0;
  elsif p_document.kind = 'reservation' then
    return query select r.document_line_id, r.quantity from private.reservation_remaining(p_document.id) r;
  elsif p_document.kind = 'supplier_order' then
    return query select r.document_line_id, r.quantity from private.order_remaining(p_document.id) r;
  else
    return query
      select l.id, l.quantity::numeric from kontor.document_lines l
      join kontor.items i on i.id = l.item_id and (i.kind <> 'service' or p_kind = p_document.kind)
      where l.document_id = p_document.id;
  end if;
end
$$;
comment on function private.remaining_lines(kontor.documents, text) is
  'Lines of a document with what the next one of a kind has left to do of them.';

create function private.copied_header(p_document kontor.documents, p_kind text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row jsonb := to_jsonb(p_document);
  v_header jsonb := private.stored_kind_header(p_document);
begin
  if p_kind <> p_document.kind then
    v_header := jsonb_build_object('source_document_id', p_document.id);
    v_row := v_row || jsonb_build_object('basis', coalesce(p_document.number, ''), 'comment', '');
  end if;
  if p_document.kind = 'transfer' and p_kind in ('write_off', 'transfer') and p_document.state <> 'draft' then
    -- What arrived goes on from where it arrived.
    v_row := v_row || jsonb_build_object('warehouse_id', p_document.to_warehouse_id, 'to_warehouse_id', null);
  end if;
  return (
    select jsonb_object_agg(f.name, jsonb_build_array(null, v_row -> f.name))
    from unnest(array['warehouse_id', 'to_warehouse_id', 'client_id', 'payer_id', 'contract', 'basis', 'comment', 'vat_mode',
                      'currency', 'currency_rate', 'price_kind_id', 'released_by_id', 'accountant_id']) f(name)
    where f.name = any (private.common_fields(p_kind)) and (v_row -> f.name <> 'null' or f.name = 'price_kind_id')
  ) || coalesce((
    select jsonb_object_agg(h.key, jsonb_build_array(null, h.value)) from jsonb_each(v_header) h
    where private.kind_header(p_kind) ? h.key), '{}')
    || jsonb_build_object('kind', jsonb_build_array(null, p_kind), 'own_firm_id', jsonb_build_array(null, p_document.own_firm_id));
end
$$;
comment on function private.copied_header(kontor.documents, text) is
  'The header of a new document made from another, as a save takes it; moment, author and number are its own.';

-- Money goes over only where it stays money of the same sort: what goods cost us is no price for a client.
create function private.copied_lines(p_document kontor.documents, p_kind text, p_linked boolean) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_agg(
    jsonb_build_object('line_id', gen_random_uuid(), 'version', null, 'line_no', l.line_no, 'item_id', l.item_id,
      'pack_id', l.pack_id, 'quantity', r.quantity::text, 'note', l.note, 'direction', l.direction,
      'to_item_id', l.to_item_id, 'cost_share', l.cost_share::text)
    || case when r.quantity = l.quantity then jsonb_build_object('places', l.places::text, 'net_mass', l.net_mass::text,
         'gross_mass', l.gross_mass::text) else '{}' end
    || case when l.country <> '' or l.customs_declaration <> ''
         then jsonb_build_object('country', l.country, 'customs_declaration', l.customs_declaration) else '{}' end
    || jsonb_build_object('source_line_id', case when p_linked then l.id end,
      'lot', case when i.tracking = 'serial' and p_kind = p_document.kind then null else t.number end)
    || case when m.id is not null and private.kind_money(p_kind) = private.kind_money(p_document.kind)
        then jsonb_build_object('price', m.price::text, 'discount_percent', m.discount_percent::text)
          || case when m.typed <> 'price' and r.quantity = l.quantity
               then jsonb_build_object('typed', m.typed, 'net', m.net::text, 'total', m.total::text) else '{}' end
        else '{}' end
    order by l.line_no, l.id), '[]')
  from private.remaining_lines(p_document, p_kind) r
  join kontor.document_lines l on l.id = r.document_line_id
  join kontor.items i on i.id = l.item_id and not i.archived
  left join kontor.lots t on t.id = l.lot_id
  left join kontor.line_money m on m.id = l.id;
end;
comment on function private.copied_lines(kontor.documents, text, boolean) is
  'Lines of a new document made from another, as a save takes them.';

create function api.copy_document(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_id bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'copy_document');
  if v_stored is not null then
    return v_stored;
  end if;
  select d.* into v_document from kontor.documents d where d.id = p_id;
  perform private.require_document(v_document, 'view');
  -- Nothing is copied that stood on another document; a return is picked anew.
  v_document.state := 'draft';
  v_id := private.write_document(null, (private.copied_header(v_document, v_document.kind) - 'source_document_id')
    || jsonb_build_object('lines', jsonb_build_object('put', case
         when v_document.kind in ('client_return', 'supplier_return', 'stocktaking') then '[]'
         else private.copied_lines(v_document, v_document.kind, false) end)));
  perform private.notify_change('document', v_id);
  return private.finish_save(p_save_id, private.saved_document(v_id, '{}'));
end
$$;
comment on function api.copy_document(uuid, bigint) is
  'A new draft like another document, of now and with prices as they stand in it; KT002 without the right to make one.';

create function api.make_next(p_save_id uuid, p_id bigint, p_kind text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_lines jsonb;
  v_id bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'make_next');
  if v_stored is not null then
    return v_stored;
  end if;
  select d.* into v_document from kontor.documents d where d.id = p_id;
  perform private.require_document(v_document, 'view');
  if not coalesce(p_kind = any (private.next_kinds(v_document.kind)), false) or v_document.reversal_of_id is not null then
    perform private.refuse('KT323', jsonb_build_object('field', 'kind', 'kind', v_document.kind, 'value', p_kind));
  end if;
  perform private.refuse_state(v_document, 'posted', 'make_next');
  v_lines := private.copied_lines(v_document, p_kind, p_kind in ('client_return', 'supplier_return', 'receipt')
    or v_document.kind = 'reservation');
  if v_lines = '[]' then
    perform private.refuse('KT322', '{"field": "lines"}');
  end if;
  v_id := private.write_document(null,
    private.copied_header(v_document, p_kind) || jsonb_build_object('lines', jsonb_build_object('put', v_lines)));
  insert into kontor.document_links (from_document_id, to_document_id) values (v_document.id, v_id);
  perform private.notify_change('document', v_id);
  return private.finish_save(p_save_id, private.saved_document(v_id, '{}'));
end
$$;
comment on function api.make_next(uuid, bigint, text) is
  'A draft of the next kind with what remains: KT322 where nothing does, KT323 for a kind that does not follow.';
