-- Who may touch a document. A document has several reasons to be seen: its client's key and its warehouses' keys.

create function private.own_firm_ids() returns bigint[]
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids bigint[];
begin
  select r.own_firm_ids into v_ids from private.document_rights r where r.login = session_user::text;
  if not found then
    select coalesce(array_agg(f.id), '{}') into v_ids from kontor.own_firms f;
  end if;
  return v_ids;
end
$$;
comment on function private.own_firm_ids() is
  'Own firms whose documents this session may touch: all, unless the employee is limited to some.';

-- Asked by each policy of documents once a statement, so it is one look-up in what is kept ready.
create function private.rights_to_documents() returns private.document_rights
language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_rights private.document_rights;
begin
  select r.* into v_rights from private.document_rights r where r.login = session_user::text;
  if not v_rights.always_open and not api.session_ok() then
    return null;
  end if;
  if v_rights.valid_until < 'infinity' and v_rights.valid_until <= private.moment() then
    select c.* into v_rights from private.compute_document_rights(session_user::text) c;
  end if;
  return v_rights;
end
$$;
comment on function private.rights_to_documents() is
  'What this session reaches among documents; all null while the gate is closed.';

create function private.sees_document_money(p_document kontor.documents) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_rights private.document_rights := private.rights_to_documents();
begin
  return coalesce(p_document.kind = any (v_rights.money_kinds)
    or p_document.warehouse_reach = any (v_rights.money_reach), false);
end
$$;
comment on function private.sees_document_money(kontor.documents) is
  'Whether this session sees what a visible document is worth, as the policies of its money have it.';

create function private.can_touch_document(p_document kontor.documents, p_action text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_row private.login_keys := private.keys_row(private.document_object(p_document.kind), p_action);
begin
  return coalesce(
    (v_row.sees_all or p_document.client_key = any (v_row.keys) or p_document.warehouse_key = any (v_row.keys)
     or p_document.to_warehouse_key = any (v_row.keys))
    and p_document.own_firm_id = any (private.own_firm_ids()), false);
end
$$;
comment on function private.can_touch_document(kontor.documents, text) is
  'Whether this session may touch a document by any of its keys, within its own firms.';

create function private.require_document(p_document kontor.documents, p_action text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if private.can_touch_document(p_document, p_action) then
    return;
  end if;
  -- One answer for "missing" and "not yours"; only who may see it learns which right is missing.
  perform private.me();
  if p_document.id is null or not private.can_touch_document(p_document, 'view') then
    perform private.refuse('KT003', '{"object": "documents"}');
  end if;
  perform private.refuse('KT002', jsonb_build_object(
    'object', private.document_object(p_document.kind), 'action', p_action));
end
$$;
comment on function private.require_document(kontor.documents, text) is
  'KT003 for a document missing or not visible, KT002 for one that may be seen but not touched so.';

create function private.locked_document(p_id bigint, p_action text) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
begin
  -- The client before the document: a change of the client's key goes the same way down, so the two cannot deadlock.
  with client as materialized (
    select c.id from kontor.clients c
    where c.id = (select d.client_id from kontor.documents d where d.id = p_id) for key share
  )
  select d.* into v_document from kontor.documents d where d.id = p_id and (select count(*) from client) >= 0 for update;
  perform private.require_document(v_document, p_action);
  return v_document;
end
$$;
comment on function private.locked_document(bigint, text) is 'A document, locked and checked for an action.';

-- A storekeeper puts any client on paper by name without the right to clients; private clients stay out of sight.
create function private.may_name_partners() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return exists (
    select from private.login_keys o
    where o.login = session_user::text and o.action = 'create'
      and o.object in ('shipments', 'receipts', 'supplier_orders', 'supplier_returns', 'client_returns', 'reservations')
      and (private.sees_all(o.object, 'create') or exists (
        select from kontor.access_keys k
        where k.kind = 'warehouse' and k.id = any (private.keys_of(o.object, 'create')))));
end
$$;
comment on function private.may_name_partners() is
  'Whether this session makes documents by warehouse, and so may name any client that is not private.';

create function private.can_name_partner(p_acl_key integer) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return private.can_touch(p_acl_key, 'clients', 'view') or (p_acl_key > 0 and private.may_name_partners());
end
$$;
comment on function private.can_name_partner(integer) is 'Whether this session may put a client with that key on paper.';
