-- The client that an item is bought from: shown by name to who may see that client, else not at all.

create function private.supplier_name(p_client_id bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select c.name from kontor.clients c
  where c.id = p_client_id and private.can_touch(c.acl_key, 'clients', 'view');
end;
comment on function private.supplier_name(bigint) is 'Name of a client that this session may see, else null.';

create function private.check_supplier(p_item_id bigint, p_client_id bigint) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_client_id is not null
     and not exists (select from kontor.items i where i.id = p_item_id and i.supplier_id = p_client_id)
     and private.supplier_name(p_client_id) is null then
    perform private.refuse('KT003', '{"object": "clients", "field": "supplier_id"}');
  end if;
end
$$;
comment on function private.check_supplier(bigint, bigint) is
  'KT003 for a new supplier of an item whom this session may not see.';
