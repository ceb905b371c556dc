-- From one state of a document to another, beside posting.

-- Whose goods an event moved: of a transfer the warehouse of that event, of others any key that reaches the document.
create function private.require_taking_back(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_arrived boolean := exists (
    select from kontor.transfers t where t.document_id = p_document.id and t.arrived_at is not null);
begin
  if p_document.kind = 'transfer' and not private.can_touch(
      case when v_arrived then p_document.to_warehouse_key else p_document.warehouse_key end, 'transfers', 'unpost') then
    perform private.refuse('KT002', '{"object": "transfers", "action": "unpost"}');
  end if;
  perform private.require_document(p_document, 'unpost');
  if p_document.reversal_of_id is not null then
    perform private.refuse('KT321', private.named_documents(array[p_document.reversal_of_id]));
  end if;
  perform private.refuse_returned(p_document);
end
$$;
comment on function private.require_taking_back(kontor.documents) is
  'KT002 for who may not, KT321 for a reversal, KT324 for what was returned since.';

create function private.take_back_arrival(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_transfer kontor.transfers;
begin
  select t.* into v_transfer from kontor.transfers t where t.document_id = p_document.id;
  perform private.refuse_closed(private.locked_period(p_document.own_firm_id), v_transfer.arrived_at);
  perform private.take_moves_back(p_document, v_transfer.arrived_at, v_transfer.arrival_posting_no);
  update kontor.transfers set arrived_at = null, arrival_posting_no = null, received_by = null
  where document_id = p_document.id;
  update kontor.documents set state = 'sent' where id = p_document.id returning * into v_document;
  return v_document;
end
$$;
comment on function private.take_back_arrival(kontor.documents) is 'Puts the goods of a received transfer back on their way.';

-- A transfer in two steps goes back as it came: first the arrival, then the dispatch.
create function private.step_back(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not p_document.state in ('posted', 'sent') then
    perform private.refuse('KT305', jsonb_build_object('state', p_document.state, 'action', 'unpost'));
  end if;
  perform private.require_taking_back(p_document);
  if exists (select from kontor.transfers t where t.document_id = p_document.id and t.arrived_at is not null) then
    return private.take_back_arrival(p_document);
  end if;
  return private.take_back(p_document);
end
$$;
comment on function private.step_back(kontor.documents) is 'A document one state back: received to sent, posted or sent to draft.';

create function api.unpost_document(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'unpost_document');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.step_back(private.locked_document(p_id, 'unpost'));
  perform private.note_in_feed(v_document);
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.unpost_document(uuid, bigint) is
  'Makes a posted document a draft again; its number stays. A received transfer is on its way again first.';

create function api.annul_document(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'annul_document');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_document(p_id, 'edit');
  if v_document.state in ('annulled', 'reversed') then
    perform private.refuse('KT305', jsonb_build_object('state', v_document.state, 'action', 'annul'));
  end if;
  while v_document.state <> 'draft' loop
    v_document := private.step_back(v_document);
  end loop;
  update kontor.documents set state = 'annulled' where id = v_document.id returning * into v_document;
  perform private.note_in_feed(v_document);
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.annul_document(uuid, bigint) is
  'Annuls a document, taking it back first if it is posted; number and line stay in the list.';

create function api.receive_transfer(p_save_id uuid, p_id bigint, p_moment timestamptz default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_dated kontor.documents;
  v_firm kontor.own_firms;
  v_moment timestamptz := private.moment();
  v_posting_no bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'receive_transfer');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_document(p_id, 'post');
  perform private.refuse_state(v_document, 'sent', 'receive');
  if not private.can_touch(v_document.to_warehouse_key, 'transfers', 'post') then
    perform private.refuse('KT002', '{"object": "transfers", "action": "post"}');
  end if;
  v_firm := private.locked_period(v_document.own_firm_id);
  if p_moment is not null then
    v_dated := v_document;
    v_dated.moment := p_moment;
    v_dated.moment_typed := true;
    v_moment := private.posting_moment(v_dated, v_firm, v_moment);
  end if;
  perform private.refuse_closed(v_firm, v_moment);
  select m.p_moment, m.p_posting_no into v_moment, v_posting_no
  from private.move_stock(v_document, p_moment is null, v_moment) m;
  update kontor.transfers set arrived_at = v_moment, arrival_posting_no = v_posting_no, received_by = private.me()
  where document_id = v_document.id;
  update kontor.documents set state = 'posted' where id = v_document.id returning * into v_document;
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document) || jsonb_build_object('arrived_at', v_moment));
end
$$;
comment on function api.receive_transfer(uuid, bigint, timestamptz) is
  'Receives a transfer that was sent, all of it, now or at a moment: what is missing is written off where it arrives.';

-- A reversal is a document of its own, of today, with the lines of the other and the moves turned round.
create function private.new_reversal(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
begin
  v_document.id := null;
  v_document.state := 'draft';
  v_document.moment := private.moment();
  v_document.moment_typed := false;
  v_document.author_id := private.me();
  v_document.responsible_id := v_document.author_id;
  v_document.created_at := private.moment();
  v_document.reversal_of_id := p_document.id;
  v_document := private.store_header(v_document);
  perform private.write_kind_header(v_document,
    private.stored_kind_header(p_document) || jsonb_build_object('document_id', v_document.id));
  insert into kontor.document_lines (document_id, line_id, line_no, item_id, pack_id, pack_factor, quantity, unit_id, note,
    places, net_mass, gross_mass, lot_id, to_item_id, direction, cost_share, country, customs_declaration)
  select v_document.id, l.line_id, l.line_no, l.item_id, l.pack_id, l.pack_factor, l.quantity, l.unit_id, l.note,
         l.places, l.net_mass, l.gross_mass, l.lot_id, l.to_item_id, l.direction, l.cost_share, l.country,
         l.customs_declaration
  from kontor.document_lines l where l.document_id = p_document.id order by l.line_no, l.id;
  insert into kontor.line_money (id, document_id, price, discount_percent, vat_rate_id, net, vat, total, typed, vat_typed,
    price_typed)
  select n.id, n.document_id, m.price, m.discount_percent, m.vat_rate_id, m.net, m.vat, m.total, m.typed, m.vat_typed,
         m.price_typed
  from kontor.document_lines o
  join kontor.line_money m on m.id = o.id
  join kontor.document_lines n on n.document_id = v_document.id and n.line_id = o.line_id
  where o.document_id = p_document.id;
  perform private.write_totals(v_document.id);
  insert into kontor.document_links (from_document_id, to_document_id) values (p_document.id, v_document.id);
  return v_document;
end
$$;
comment on function private.new_reversal(kontor.documents) is 'A draft that reverses a posted document, with its lines.';

create function api.reverse_document(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_reversal kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'reverse_document');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_document(p_id, 'unpost');
  perform private.refuse_state(v_document, 'posted', 'reverse');
  if v_document.kind in ('stocktaking', 'price_change', 'release') then
    perform private.refuse('KT305', jsonb_build_object('state', v_document.state, 'action', 'reverse'));
  elsif v_document.kind = 'transfer' then
    -- Goods of both warehouses move back in one step.
    perform private.refuse_foreign_transfer(v_document);
    if not private.can_touch(v_document.to_warehouse_key, 'transfers', 'unpost') then
      perform private.refuse('KT002', '{"object": "transfers", "action": "unpost"}');
    end if;
  end if;
  perform private.require_taking_back(v_document);
  v_reversal := private.post(private.new_reversal(v_document), private.me());
  update kontor.documents set state = 'reversed' where id = v_document.id returning * into v_document;
  perform private.note_in_feed(v_document);
  perform private.notify_change('document', v_document.id);
  perform private.notify_change('document', v_reversal.id);
  return private.finish_save(p_save_id, private.state_result(v_reversal));
end
$$;
comment on function api.reverse_document(uuid, bigint) is
  'Posts, as of now, a document that undoes a posted one; both stay. KT401 names what of it is gone, and who took it.';
