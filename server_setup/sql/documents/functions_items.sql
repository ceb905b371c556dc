-- What documents forbid their goods.

create function private.keep_unit_of_used_item() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Quantities of documents and balances are in the old unit; they would silently mean something else.
  if exists (select from kontor.document_lines l where l.item_id = old.id) then
    perform private.refuse('KT601', jsonb_build_object('field', case
      when old.unit_id <> new.unit_id then 'unit_id' when old.kind <> new.kind then 'kind' else 'tracking' end));
  end if;
  return new;
end
$$;
comment on function private.keep_unit_of_used_item() is
  'KT601 for another unit, kind or tracking of an item that documents use.';
