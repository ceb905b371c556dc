-- Files of documents, goods and clients. Who may see the owner may read its files, who may edit it adds and removes them,
-- also after posting: a paper comes back signed when the goods are long gone.

create function private.require_owner_of_files(p_owner text, p_owner_id bigint, p_action text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.me();
  if p_owner is null or p_owner not in ('documents', 'items', 'clients') then
    perform private.refuse('KT005', '{"field": "owner", "reason": "unknown_value"}');
  end if;
  if private.can_touch_record(p_owner, p_owner_id, p_action) then
    return;
  end if;
  if not private.can_touch_record(p_owner, p_owner_id, 'view') then
    perform private.refuse('KT003', jsonb_build_object('object', p_owner));
  end if;
  perform private.refuse('KT002', jsonb_build_object('action', p_action, 'object', coalesce(
    (select private.document_object(d.kind) from kontor.documents d where p_owner = 'documents' and d.id = p_owner_id),
    p_owner)));
end
$$;
comment on function private.require_owner_of_files(text, bigint, text) is
  'KT003 for an owner of files missing or not visible, KT002 for one that may be seen but not changed.';

create function private.owner_of_file(p_file kontor.files, out owner text, out owner_id bigint)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when p_file.document_id is not null then 'documents' when p_file.item_id is not null then 'items'
              when p_file.client_id is not null then 'clients' end,
         coalesce(p_file.document_id, p_file.item_id, p_file.client_id)
$$;
comment on function private.owner_of_file(kontor.files) is 'What a file belongs to: documents, items or clients, and its id.';

create function private.seen_file(p_id bigint) returns kontor.files
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_file kontor.files;
  v_owner record;
begin
  perform private.me();
  select f.* into v_file from kontor.files f where f.id = p_id;
  v_owner := private.owner_of_file(v_file);
  -- One answer for "missing" and "not yours".
  if v_file.id is null or not private.can_touch_record(v_owner.owner, v_owner.owner_id, 'view') then
    perform private.refuse('KT003', '{"object": "files"}');
  end if;
  return v_file;
end
$$;
comment on function private.seen_file(bigint) is 'A file whose owner this session may see; KT003 for any other.';

create function private.notify_owner_of_files(p_owner text, p_owner_id bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.notify_change(case p_owner when 'documents' then 'document' when 'items' then 'item' else 'client' end,
                                p_owner_id);
end
$$;
comment on function private.notify_owner_of_files(text, bigint) is 'Tells open windows that the files of a record changed.';

-- Folders, control characters and those that turn the direction of writing (evil[RLO]fdp.exe) are no part of a name.
create function private.plain_file_name(p_name text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return btrim(regexp_replace(regexp_replace(p_name, '^.*[/\\]', ''),
  '[[:cntrl:]\u200e\u200f\u202a-\u202e\u2066-\u2069]', '', 'g'));
comment on function private.plain_file_name(text) is 'The name of a file without folders and without what only deceives.';

create function api.add_file(
  p_save_id uuid, p_owner text, p_owner_id bigint, p_name text, p_mime_type text, p_content bytea
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  c_largest constant integer := 10485760;
  c_most constant integer := 200;
  v_stored jsonb;
  v_name text := private.plain_file_name(p_name);
  v_sha256 text := encode(sha256(p_content), 'hex');
  v_same text;
  v_id bigint;
begin
  perform private.require_owner_of_files(p_owner, p_owner_id, 'edit');
  v_stored := private.claim_save(p_save_id, 'add_file');
  if v_stored is not null then
    return v_stored;
  end if;
  if coalesce(v_name, '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  elsif length(v_name) > 200 then
    perform private.refuse('KT007', '{"field": "name", "limit": 200}');
  elsif coalesce(octet_length(p_content), 0) = 0 then
    perform private.refuse('KT341', jsonb_build_object('name', v_name));
  elsif octet_length(p_content) > c_largest then
    perform private.refuse('KT340', jsonb_build_object('name', v_name, 'limit', c_largest / 1048576));
  end if;
  -- Whoever adds files to the same record at once waits here, so that neither count nor sameness is outrun.
  perform pg_advisory_xact_lock(hashtextextended('files of ' || p_owner || p_owner_id, 0));
  select max(f.name) filter (where f.sha256 = v_sha256) into v_same
  from kontor.files f
  where (p_owner = 'documents' and f.document_id = p_owner_id) or (p_owner = 'items' and f.item_id = p_owner_id)
     or (p_owner = 'clients' and f.client_id = p_owner_id)
  having count(*) < c_most;
  if not found then
    perform private.refuse('KT342', jsonb_build_object('limit', c_most));
  elsif v_same is not null then
    -- An answer and no refusal: the server's log would keep the refused statement, bytes and all.
    return private.finish_save(p_save_id, jsonb_build_object('same', v_same));
  end if;
  insert into kontor.files (document_id, item_id, client_id, name, mime_type, size, sha256, author_id, added_at,
                            place)
  values (case when p_owner = 'documents' then p_owner_id end, case when p_owner = 'items' then p_owner_id end,
          case when p_owner = 'clients' then p_owner_id end, v_name,
          case when p_mime_type ~ '^[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}$' then p_mime_type
               else 'application/octet-stream' end,
          octet_length(p_content), v_sha256, private.me(), private.moment(),
          -- The last of all, whoever put the others in order.
          (select coalesce(max(f.place), 0) + 1 from kontor.files f
           where (p_owner = 'documents' and f.document_id = p_owner_id) or (p_owner = 'items' and f.item_id = p_owner_id)
              or (p_owner = 'clients' and f.client_id = p_owner_id)))
  returning id into v_id;
  insert into kontor.file_contents (file_id, content) values (v_id, p_content);
  perform private.notify_owner_of_files(p_owner, p_owner_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_id));
end
$$;
comment on function api.add_file(uuid, text, bigint, text, text, bytea) is
  'Adds a file to a document, an item or a client (documents, items, clients), by the right to edit it: {id},
   or {same}, the name under which it has these bytes already.';

create function api.remove_file(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_file kontor.files;
  v_owner record;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'remove_file');
  if v_stored is not null then
    return v_stored;
  end if;
  v_file := private.seen_file(p_id);
  v_owner := private.owner_of_file(v_file);
  perform private.require_owner_of_files(v_owner.owner, v_owner.owner_id, 'edit');
  delete from kontor.file_contents c where c.file_id = p_id;
  delete from kontor.files f where f.id = p_id;
  perform private.notify_owner_of_files(v_owner.owner, v_owner.owner_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.remove_file(uuid, bigint) is
  'Removes a file by the right to edit its owner; the journal keeps its name, size and hash: {id}.';

create function api.get_file(p_id bigint) returns table (name text, mime_type text, content bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_file kontor.files := private.seen_file(p_id);
begin
  return query
    select v_file.name, v_file.mime_type, c.content from kontor.file_contents c where c.file_id = v_file.id;
end
$$;
comment on function api.get_file(bigint) is 'One file with its bytes, for who may see its owner.';
