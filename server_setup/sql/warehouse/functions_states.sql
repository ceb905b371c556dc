-- From one state of a document to another, beside posting.

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
  v_document := private.locked_document(p_id, 'unpost');
  perform private.refuse_state(v_document, 'posted', 'unpost');
  v_document := private.take_back(v_document);
  perform private.note_in_feed(v_document);
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.unpost_document(uuid, bigint) is 'Makes a posted document a draft again; its number stays.';

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
  if v_document.state = 'annulled' then
    perform private.refuse('KT305', '{"state": "annulled", "action": "annul"}');
  elsif v_document.state = 'posted' then
    perform private.require_document(v_document, 'unpost');
    v_document := private.take_back(v_document);
  end if;
  update kontor.documents set state = 'annulled' where id = v_document.id returning * into v_document;
  perform private.note_in_feed(v_document);
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.annul_document(uuid, bigint) is
  'Annuls a document, taking it back first if it is posted; number and line stay in the list.';
