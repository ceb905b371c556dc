-- A draft is saved as it is typed: header fields that changed, lines that changed.

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
    v_new := private.with_currency(v_new, v_header);
    v_new := private.with_partner(v_new, v_old.client_id, v_header);
    perform private.require_reach(v_new, case when p_id is null then 'create' else 'edit' end);
    v_new := private.store_header(v_new);
    perform private.save_kind_header(v_new, v_header);
  end if;
  if v_header ? 'costs' then
    if v_old.state <> 'draft' then
      perform private.refuse('KT301', jsonb_build_object('state', v_old.state));
    end if;
    perform private.save_costs(v_new, v_header -> 'costs' -> 1);
  end if;
  if v_old.state <> 'draft' and p_changes ? 'lines' then
    perform private.refuse('KT301', jsonb_build_object('state', v_old.state));
  end if;
  if v_old.state = 'draft' then
    perform private.save_lines(v_new, coalesce(p_changes -> 'lines', '{}'), private.prices_anew(v_old, v_new));
    if v_new.kind in ('client_return', 'supplier_return') then
      perform private.price_return(v_new);
    end if;
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
  elsif p_document.client_id is null and private.kind_partner(p_document.kind) is not null then
    -- A seller reaches a document by its client: without one nobody could open the draft again.
    perform private.refuse('KT008', '{"field": "client_id"}');
  end if;
  perform private.refuse('KT003', '{"object": "warehouses", "field": "warehouse_id"}');
end
$$;
comment on function private.require_reach(kontor.documents, text) is
  'KT003 or KT008 where saving would put a document out of one''s own reach.';

-- Its own side of the question is answered only where it may be seen.
create function private.same_paper(p_id bigint, p_client_id bigint, p_kind text) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_number text;
  v_moment timestamptz;
begin
  select r.supplier_number, d.moment into v_number, v_moment
  from kontor.receipts r join kontor.documents d on d.id = r.document_id
  where r.document_id = p_id and r.supplier_number <> '' and d.reversal_of_id is null;
  if p_kind <> 'receipt' or v_number is null then
    return '[]';
  end if;
  -- Rights are asked of the few that name the paper, not of every document of the supplier.
  return (
    with same as materialized (
      select d
      from kontor.receipts r
      join kontor.documents d on d.id = r.document_id and d.client_id = p_client_id
        and d.state not in ('annulled', 'reversed') and d.reversal_of_id is null
        and d.moment between v_moment - interval '1 year' and v_moment + interval '1 year'
      where r.supplier_number = v_number and r.document_id <> p_id
    )
    select coalesce(jsonb_agg(jsonb_build_object('document_id', (s.d).id, 'number', (s.d).number, 'state', (s.d).state,
                                                 'moment', (s.d).moment) order by (s.d).moment desc, (s.d).id), '[]')
    from same s where private.can_touch_document(s.d, 'view'));
end
$$;
comment on function private.same_paper(bigint, bigint, text) is
  'Receipts of the same supplier within a year that name the same paper: a warning, not a refusal.';

create function private.saved_document(p_id bigint, p_changes jsonb) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'id', d.id, 'version', d.version, 'state', d.state, 'partner_name', d.partner_name, 'currency', d.currency,
    'currency_rate', d.currency_rate::text, 'own_firm_id', d.own_firm_id,
    'same_paper', private.same_paper(d.id, d.client_id, d.kind),
    'head', jsonb_build_object('payer_id', d.payer_id, 'price_kind_id', d.price_kind_id, 'vat_mode', d.vat_mode,
      'payer_name', case when p_changes ? 'client_id' then api.payer_name(d.payer_id) end),
    'net', (t.net * s.sees)::text, 'vat', (t.vat * s.sees)::text, 'total', (t.total * s.sees)::text,
    'lines', coalesce((
      select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'version', l.version, 'price', m.price::text,
        'discount_percent', m.discount_percent::text, 'net', m.net::text, 'vat', m.vat::text, 'total', m.total::text,
        'country', l.country, 'customs_declaration', l.customs_declaration)
        order by l.line_no, l.id)
      from kontor.document_lines l left join kontor.line_money m on m.id = l.id and s.sees = 1
      where l.document_id = d.id
        and (p_changes ?| array['vat_mode', 'client_id', 'price_kind_id', 'moment', 'currency', 'warehouse_id'] or l.line_id in (
          select (p ->> 'line_id')::uuid from jsonb_array_elements(coalesce(p_changes #> '{lines,put}', '[]')) p))), '[]'))
  from kontor.documents d
  join kontor.document_money t on t.document_id = d.id
  cross join lateral (
    select case when d.kind = 'surplus' and not private.can_touch(d.warehouse_key, 'cost', 'view') then 0 else 1 end as sees
  ) s
  where d.id = p_id;
end;
comment on function private.saved_document(bigint, jsonb) is
  'What a save answers: totals, and the lines of this save; what found goods cost only by the right to cost.';

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
