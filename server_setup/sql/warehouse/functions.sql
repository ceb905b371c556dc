-- What a workstation calls to move stock.

create function private.state_result(p_document kontor.documents) returns jsonb
language sql immutable
return jsonb_build_object('id', p_document.id, 'version', p_document.version, 'state', p_document.state,
  'number', p_document.number, 'moment', p_document.moment);
comment on function private.state_result(kontor.documents) is 'What posting, unposting and annulment answer.';

create function private.refuse_state(p_document kontor.documents, p_wanted text, p_action text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.state <> p_wanted then
    perform private.refuse('KT305', jsonb_build_object('state', p_document.state, 'action', p_action));
  end if;
end
$$;
comment on function private.refuse_state(kontor.documents, text, text) is 'KT305 for an action in the wrong state.';

create function private.post(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_firm kontor.own_firms := private.locked_period(p_document.own_firm_id);
  v_now timestamptz := private.moment();
  v_moment timestamptz := private.posting_moment(p_document, v_firm, v_now);
  v_posting_no bigint;
begin
  perform private.refuse_closed(v_firm, v_moment);
  v_moment := private.moment_after(p_document, v_moment, private.lock_balances(p_document), v_moment = v_now);
  if p_document.kind = 'shipment' then
    perform private.refuse_shortage(p_document, v_moment);
  end if;
  v_posting_no := nextval('kontor.posting_numbers');
  perform private.write_moves(p_document, v_moment, v_posting_no);
  perform private.apply_moves(p_document, v_moment, 1);
  if p_document.kind = 'receipt' then
    perform private.note_cost(p_document, (v_moment at time zone v_firm.zone)::date);
  end if;
  perform private.settle(p_document, v_moment, 1);
  v_document := private.take_number(p_document, (v_moment at time zone v_firm.zone)::date);
  update kontor.documents set state = 'posted', number = v_document.number, series_id = v_document.series_id,
    series_number = v_document.series_number, moment = v_moment, posting_no = v_posting_no, posted_at = v_now,
    posted_by = private.me()
  where id = p_document.id returning * into v_document;
  perform private.note_in_feed(v_document);
  return v_document;
end
$$;
comment on function private.post(kontor.documents) is 'Posts a locked and checked draft.';

create function api.post_document(p_save_id uuid, p_id bigint, p_changes jsonb default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint := p_id;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'post_document');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_changes is not null then
    v_id := private.write_document(p_id, p_changes);
  end if;
  v_document := private.locked_document(v_id, 'post');
  perform private.check_before_posting(v_document);
  v_document := private.post(v_document);
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.post_document(uuid, bigint, jsonb) is
  'Saves what was typed last and posts the document, all or nothing; KT401 names short lines and what is free.';

create function private.take_back(p_document kontor.documents) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_later jsonb;
begin
  perform private.refuse_closed(private.locked_period(p_document.own_firm_id), p_document.moment);
  perform private.lock_balances(p_document);
  v_later := private.later_issues(p_document, p_document.moment, p_document.posting_no);
  if v_later is not null then
    perform private.refuse(case p_document.kind when 'receipt' then 'KT402' else 'KT406' end, v_later);
  end if;
  perform private.apply_moves(p_document, p_document.moment, -1);
  delete from kontor.moves where document_id = p_document.id;
  perform private.settle(p_document, p_document.moment, -1);
  update kontor.documents set state = 'draft', posting_no = null, posted_at = null, posted_by = null
  where id = p_document.id returning * into v_document;
  return v_document;
end
$$;
comment on function private.take_back(kontor.documents) is
  'Takes the moves of a posted document back; KT402 or KT406 names the later issues that stand on it.';
