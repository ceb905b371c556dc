-- The feed and the summary of a client's card: each capability writes its own entries by these functions, so that a
-- card opens with one turn. They ask no right: their callers have.

create function private.put_feed_entry(
  p_client_id bigint, p_source_kind text, p_source_id bigint, p_at timestamptz, p_title text, p_body text,
  p_author_id bigint, p_state text default null
) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The lock keeps the access key as read until the entry stands.
  insert into kontor.feed_entries
    (client_id, acl_key, source_kind, source_id, at, title, body, author_id, state)
  select c.id, c.acl_key, p_source_kind, p_source_id, p_at, coalesce(p_title, ''), coalesce(p_body, ''), p_author_id,
         p_state
  from kontor.clients c where c.id = p_client_id
  for key share of c
  on conflict (source_kind, source_id) do update
  set client_id = excluded.client_id, acl_key = excluded.acl_key, at = excluded.at, title = excluded.title,
      body = excluded.body, author_id = excluded.author_id, state = excluded.state;
  if not found then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
end
$$;
comment on function private.put_feed_entry(bigint, text, bigint, timestamptz, text, text, bigint, text) is
  'Writes or rewrites the feed entry of a record; KT003 where the client is missing.';

create function private.drop_feed_entry(p_source_kind text, p_source_id bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from kontor.feed_entries where source_kind = p_source_kind and source_id = p_source_id
$$;
comment on function private.drop_feed_entry(text, bigint) is 'Takes a record out of the feed.';

create function private.set_client_next_step(p_client_id bigint, p_at timestamptz, p_text text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update kontor.client_summaries
  set next_step_at = p_at, next_step_text = case when p_at is not null then left(p_text, 300) end
  where client_id = p_client_id
$$;
comment on function private.set_client_next_step(bigint, timestamptz, text) is
  'Shows the next step in the client''s header; a null moment clears it.';

create function private.set_client_balance(p_client_id bigint, p_amount numeric) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update kontor.client_summaries set balance = p_amount where client_id = p_client_id
$$;
comment on function private.set_client_balance(bigint, numeric) is 'Shows what the client owes us in the header.';

create function private.touch_client_contact(p_client_id bigint, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update kontor.client_summaries set last_contact_at = p_at
  where client_id = p_client_id and (last_contact_at is null or last_contact_at < p_at)
$$;
comment on function private.touch_client_contact(bigint, timestamptz) is
  'Moves the last contact forward, never back.';

create function private.put_change_entry(p_client_id bigint, p_state text, p_changes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.put_feed_entry(p_client_id, 'change', null, private.moment(), '', p_changes::text, private.me(),
                                 p_state);
end
$$;
comment on function private.put_change_entry(bigint, text, jsonb) is
  'Tells the feed what a save changed: {field: [old, new]}; state created, changed or imported.';

-- A call, meeting, letter or note. Called by api.add_interaction, and by the planner where a next step comes with it.
create function private.add_interaction(p_client_id bigint, p_interaction jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_acl_key integer;
  v_kind text := p_interaction ->> 'kind';
  v_at timestamptz := coalesce(private.moment_from(p_interaction ->> 'at', 'at'), private.moment());
  v_contact_id bigint := private.id_from(p_interaction ->> 'contact_id', 'contact_id');
  v_subject text := btrim(coalesce(p_interaction ->> 'subject', ''));
  v_body text := btrim(coalesce(p_interaction ->> 'body', ''));
  v_result text := btrim(coalesce(p_interaction ->> 'result', ''));
  v_id bigint;
begin
  perform private.require('clients', 'edit');
  select c.acl_key into v_acl_key from kontor.clients c where c.id = p_client_id for key share;
  if not found or not private.can_touch(v_acl_key, 'clients', 'edit') then
    perform private.refuse('KT003', '{"object": "clients"}');
  end if;
  if coalesce(v_kind, '') not in ('call', 'meeting', 'letter', 'note') then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', v_kind, 'reason', 'unknown'));
  end if;
  if v_subject = '' and v_body = '' and v_result = '' then
    perform private.refuse('KT008', '{"field": "subject"}');
  end if;
  perform private.check_text('subject', v_subject, 300), private.check_text('body', v_body, 20000),
          private.check_text('result', v_result, 2000);
  if v_at not between timestamptz '1990-01-01' and private.moment() + interval '1 day' then
    perform private.refuse('KT913', jsonb_build_object('field', 'at', 'value', v_at));
  end if;
  if v_contact_id is not null
     and not exists (select from kontor.contacts c where c.id = v_contact_id and c.client_id = p_client_id) then
    perform private.refuse('KT003', '{"object": "contacts", "field": "contact_id"}');
  end if;
  insert into kontor.interactions
    (client_id, acl_key, contact_id, kind, direction, at, subject, body, result, author_id, created_at)
  values (p_client_id, v_acl_key, v_contact_id, v_kind,
          case when p_interaction ->> 'direction' in ('in', 'out') then p_interaction ->> 'direction'
               when v_kind = 'note' then 'none' else 'out' end,
          v_at, v_subject, v_body, v_result, private.me(), private.moment())
  returning id into v_id;
  perform private.put_feed_entry(p_client_id, v_kind, v_id, v_at, v_subject,
                                 concat_ws(E'\n', nullif(v_body, ''), nullif(v_result, '')), private.me());
  if v_kind <> 'note' then
    perform private.touch_client_contact(p_client_id, v_at);
  end if;
  perform private.notify_change('client', p_client_id);
  return v_id;
end
$$;
comment on function private.add_interaction(bigint, jsonb) is
  'Adds a call, meeting, letter or note {kind, at, direction, contact_id, subject, body, result} to a client.';

create function api.add_interaction(p_save_id uuid, p_client_id bigint, p_interaction jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  perform private.require('clients', 'edit');
  v_stored := private.claim_save(p_save_id, 'add_interaction');
  if v_stored is not null then
    return v_stored;
  end if;
  return private.finish_save(p_save_id,
    jsonb_build_object('id', private.add_interaction(p_client_id, p_interaction)));
end
$$;
comment on function api.add_interaction(uuid, bigint, jsonb) is
  'Adds what happened with a client, without a next step; with one see api.add_call_with_next_step.';
