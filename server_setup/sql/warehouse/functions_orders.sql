-- Supplier orders: what is expected, what came for it, and what will not come any more.

create function private.note_facts(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_original kontor.documents;
begin
  if p_document.reversal_of_id is not null then
    select d.* into v_original from kontor.documents d where d.id = p_document.reversal_of_id;
    if v_original.kind = 'supplier_order' then
      update kontor.expected_lines set closed = true where document_id = v_original.id;
    elsif v_original.kind = 'receipt' then
      perform private.forget_receipt(v_original.id);
    elsif v_original.kind <> 'reservation' then
      perform private.restore_reservations(v_original);
    end if;
  elsif p_document.kind = 'supplier_order' then
    insert into kontor.expected_lines (line_id, document_id, warehouse_id, item_id, quantity, expected_on)
    select l.id, l.document_id, p_document.warehouse_id, l.item_id, l.quantity, o.expected_on
    from kontor.document_lines l left join kontor.supplier_orders o on o.document_id = l.document_id
    where l.document_id = p_document.id and l.quantity > 0;
  elsif p_document.kind = 'receipt' then
    perform private.note_receipt(p_document.id);
  elsif p_document.kind = 'stocktaking' and not exists (
    select from kontor.stocktakings s where s.document_id = p_document.id and s.state = 'finished') then
    -- Only api.finish_stocktaking posts one: without results its number would stand for nothing.
    perform private.refuse('KT427', '{"state": "draft"}');
  end if;
end
$$;
comment on function private.note_facts(kontor.documents) is
  'What a document being posted means for expected goods; a reversal takes back what its original meant.';

create function private.note_receipt(p_document_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_lines bigint[] := array(
    select e.line_id from kontor.expected_lines e
    where e.line_id in (
      select x.line_id from kontor.document_links k join kontor.expected_lines x on x.document_id = k.from_document_id
      where k.to_document_id = p_document_id
      union
      select l.source_line_id from kontor.document_lines l where l.document_id = p_document_id)
    order by e.line_id for no key update);
begin
  if v_lines = '{}' then
    return;
  end if;
  -- The line it was made from, else the line of a linked order that still expects most of the item.
  insert into kontor.order_receipts (receipt_line_id, document_id, line_id, quantity)
  select l.id, l.document_id, e.line_id, l.quantity
  from kontor.document_lines l
  cross join lateral (
    select x.line_id from kontor.expected_lines x
    where x.line_id = any (v_lines) and x.item_id = l.item_id
    order by x.line_id = coalesce(l.source_line_id, 0) desc, x.left_quantity desc, x.line_id limit 1) e
  where l.document_id = p_document_id and l.quantity > 0;
  update kontor.expected_lines e set received = e.received + r.quantity
  from (select x.line_id, sum(x.quantity) as quantity from kontor.order_receipts x
        where x.document_id = p_document_id group by x.line_id) r
  where e.line_id = r.line_id;
end
$$;
comment on function private.note_receipt(bigint) is
  'Counts the lines of a receipt as received by the orders they were made from; more than ordered is counted too.';

create function private.forget_receipt(p_document_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from kontor.expected_lines e
  where e.line_id in (select r.line_id from kontor.order_receipts r where r.document_id = p_document_id)
  order by e.line_id for no key update;
  if not found then
    return;
  end if;
  update kontor.expected_lines e set received = e.received - r.quantity
  from (select x.line_id, sum(x.quantity) as quantity from kontor.order_receipts x
        where x.document_id = p_document_id group by x.line_id) r
  where e.line_id = r.line_id;
  delete from kontor.order_receipts where document_id = p_document_id;
end
$$;
comment on function private.forget_receipt(bigint) is 'Makes orders expect again what a receipt had brought.';

create function private.forget_facts(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_receipts jsonb;
begin
  if p_document.kind = 'receipt' and p_document.reversal_of_id is not null then
    perform private.note_receipt(p_document.reversal_of_id);
  elsif p_document.kind = 'receipt' then
    perform private.forget_receipt(p_document.id);
  elsif p_document.kind = 'stocktaking' then
    perform private.reopen_stocktaking(p_document);
  elsif p_document.kind = 'supplier_order' then
    select jsonb_build_object('documents', jsonb_agg(to_jsonb(x) order by x.moment, x.document_id),
                              'numbers', string_agg(x.number, ', ' order by x.moment, x.document_id)) into v_receipts
    from (
      select distinct d.id as document_id, d.kind, d.number, d.moment
      from kontor.expected_lines e
      join kontor.order_receipts r on r.line_id = e.line_id
      join kontor.documents d on d.id = r.document_id
      where e.document_id = p_document.id order by d.moment, d.id limit 20
    ) x
    having count(*) > 0;
    if v_receipts is not null then
      perform private.refuse('KT424', v_receipts);
    end if;
    delete from kontor.expected_lines where document_id = p_document.id;
    update kontor.supplier_orders set closed_at = null, close_reason = ''
    where document_id = p_document.id and closed_at is not null;
  end if;
end
$$;
comment on function private.forget_facts(kontor.documents) is
  'Takes back what note_facts wrote; KT424 names the receipts of an order that is taken back.';

create function private.order_remaining(p_document_id bigint)
returns table (document_line_id bigint, item_id bigint, quantity numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select e.line_id, e.item_id, e.left_quantity::numeric from kontor.expected_lines e
  where e.document_id = p_document_id and e.left_quantity > 0 order by e.line_id;
end;
comment on function private.order_remaining(bigint) is 'Lines of a posted supplier order with what is still expected.';

create function private.locked_order(p_id bigint) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := private.locked_document(p_id, 'edit');
begin
  if v_document.kind <> 'supplier_order' then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', v_document.kind));
  end if;
  perform private.refuse_state(v_document, 'posted', 'edit');
  perform from kontor.expected_lines e where e.document_id = p_id order by e.line_id for no key update;
  return v_document;
end
$$;
comment on function private.locked_order(bigint) is 'A posted supplier order with its expected lines, locked.';

create function api.close_supplier_order(p_save_id uuid, p_id bigint, p_reason text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'close_supplier_order');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_order(p_id);
  if coalesce(btrim(p_reason), '') = '' then
    perform private.refuse('KT008', '{"field": "close_reason"}');
  elsif length(p_reason) > 500 then
    perform private.refuse('KT007', '{"field": "close_reason", "limit": 500}');
  elsif not exists (select from kontor.expected_lines e where e.document_id = p_id and e.left_quantity > 0) then
    perform private.refuse('KT425', '{"field": "state"}');
  end if;
  update kontor.expected_lines set closed = true where document_id = p_id and left_quantity > 0;
  update kontor.supplier_orders set closed_at = private.moment(), close_reason = btrim(p_reason) where document_id = p_id;
  perform private.notify_change('document', p_id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.close_supplier_order(uuid, bigint, text) is
  'Gives up, with a reason, what an order still expects; KT425 where nothing is expected any more.';

create function api.reopen_supplier_order(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'reopen_supplier_order');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_order(p_id);
  update kontor.expected_lines set closed = false where document_id = p_id and closed;
  update kontor.supplier_orders set closed_at = null, close_reason = '' where document_id = p_id;
  perform private.notify_change('document', p_id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.reopen_supplier_order(uuid, bigint) is 'Expects again what was given up by mistake.';
