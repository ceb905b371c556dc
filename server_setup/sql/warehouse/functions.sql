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

create function private.post(p_document kontor.documents, p_me bigint) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_firm kontor.own_firms := private.locked_period(p_document.own_firm_id);
  v_now timestamptz := private.moment();
  v_moment timestamptz := private.posting_moment(p_document, v_firm, v_now);
  v_event record;
  v_posting_no bigint;
begin
  perform private.refuse_closed(v_firm, v_moment);
  if p_document.kind = 'price_change' then
    v_posting_no := nextval('kontor.posting_numbers');
    perform private.post_prices(p_document);
  else
    v_event := private.move_stock(p_document, v_moment = v_now, v_moment);
    v_moment := v_event.p_moment;
    v_posting_no := v_event.p_posting_no;
    perform private.note_facts(p_document);
  end if;
  perform private.note_cost(p_document, (v_moment at time zone v_firm.zone)::date);
  perform private.settle(p_document, v_moment, 1);
  v_document := private.take_number(p_document, (v_moment at time zone v_firm.zone)::date);
  update kontor.documents set state = private.posted_state(p_document), number = v_document.number,
    series_id = v_document.series_id, series_number = v_document.series_number, moment = v_moment,
    posting_no = v_posting_no, posted_at = v_now, posted_by = p_me
  where id = p_document.id returning * into v_document;
  perform private.note_in_feed(v_document);
  return v_document;
end
$$;
comment on function private.post(kontor.documents, bigint) is 'Posts a locked and checked draft for an employee, this session''s.';

create function api.post_document(p_save_id uuid, p_id bigint, p_changes jsonb default null) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me bigint := private.me();
  v_stored jsonb;
  v_id bigint := p_id;
  v_document kontor.documents;
begin
  v_stored := private.claim_save(p_save_id, 'post_document');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_changes is not null then
    v_id := private.write_document(p_id, p_changes);
  end if;
  v_document := private.locked_document(v_id, 'post');
  perform private.check_before_posting(v_document);
  v_document := private.post(v_document, v_me);
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
begin
  perform private.refuse_closed(private.locked_period(p_document.own_firm_id), p_document.moment);
  if p_document.kind = 'price_change' then
    perform private.take_back_prices(p_document);
  else
    perform private.take_moves_back(p_document, p_document.moment, p_document.posting_no);
    perform private.restore_reservations(p_document);
    perform private.forget_facts(p_document);
  end if;
  perform private.settle(p_document, p_document.moment, -1);
  update kontor.documents set state = 'draft', posting_no = null, posted_at = null, posted_by = null
  where id = p_document.id returning * into v_document;
  return v_document;
end
$$;
comment on function private.take_back(kontor.documents) is
  'Makes a posted document a draft again, with all that posting wrote taken back.';
