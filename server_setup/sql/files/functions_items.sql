-- An item that nothing uses is deleted with all that is only its own; of one that is used the person is told where.

create function private.item_uses(p_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  -- Documents that one may not see are told of, not named.
  select jsonb_strip_nulls(jsonb_build_object(
    'documents', (select case when count(*) > 0 then coalesce(to_jsonb(array_agg(d.number order by d.id desc)
                    filter (where d.number is not null and private.can_touch_record('documents', d.id, 'view'))), '[]') end
                  from (select distinct l.document_id as id, h.number from kontor.document_lines l
                        join kontor.documents h on h.id = l.document_id
                        where l.item_id = p_id or l.to_item_id = p_id order by 1 desc limit 3) d),
    'kits', (select jsonb_agg(i.name order by i.sort_key) from (
               select n.name, n.sort_key from kontor.kit_components c join kontor.items n on n.id = c.kit_id
               where c.component_id = p_id order by n.sort_key limit 3) i),
    'client_prices', (select '[]'::jsonb where exists (select from kontor.client_prices p where p.item_id = p_id)),
    'stocktakings', (select '[]'::jsonb where exists (
      select from kontor.stocktaking_counts c where c.item_id = p_id)),
    'lots', (select '[]'::jsonb where exists (select from kontor.lots t where t.item_id = p_id))))
$$;
comment on function private.item_uses(bigint) is
  'Where an item stands, by place: documents (numbers of those that one may see), kits by name, special prices, counts, lots.';

create function api.delete_item(p_save_id uuid, p_id bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_item kontor.items;
begin
  perform private.require('items', 'delete');
  v_stored := private.claim_save(p_save_id, 'delete_item');
  if v_stored is not null then
    return v_stored;
  end if;
  select i.* into v_item from kontor.items i where i.id = p_id for update;
  if not found then
    perform private.refuse('KT003', '{"object": "items"}');
  end if;
  begin
    delete from kontor.file_contents c using kontor.files f where f.id = c.file_id and f.item_id = p_id;
    delete from kontor.files f where f.item_id = p_id;
    delete from kontor.prices p where p.item_id = p_id;
    delete from kontor.kit_components c where c.kit_id = p_id;
    delete from kontor.barcodes b where b.item_id = p_id;
    delete from kontor.item_packs k where k.item_id = p_id;
    delete from kontor.items i where i.id = p_id;
  exception when foreign_key_violation then
    perform private.refuse('KT621', jsonb_build_object('object', 'items', 'name', v_item.name,
                                                       'uses', private.item_uses(p_id)));
  end;
  perform private.notify_change('item', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.delete_item(uuid, bigint) is
  'Deletes an item that nothing uses, with its prices and photos; KT621 names where one is used: it can be archived.';

create function api.order_files(p_save_id uuid, p_owner text, p_owner_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_count integer;
begin
  perform private.require_owner_of_files(p_owner, p_owner_id, 'edit');
  v_stored := private.claim_save(p_save_id, 'order_files');
  if v_stored is not null then
    return v_stored;
  elsif jsonb_typeof(private.as_changes(p_changes) -> 'files') is distinct from 'array'
        or jsonb_path_exists(p_changes, '$.files[*] ? (@.type() != "number")') then
    perform private.refuse('KT005', '{"field": "files"}');
  end if;
  -- Files that a colleague added meanwhile keep their places, which are behind all of these.
  update kontor.files f set place = o.place
  from jsonb_array_elements_text(p_changes -> 'files') with ordinality as o(id, place)
  where f.id::text = o.id and f.place <> o.place
    and ((p_owner = 'documents' and f.document_id = p_owner_id) or (p_owner = 'items' and f.item_id = p_owner_id)
         or (p_owner = 'clients' and f.client_id = p_owner_id));
  get diagnostics v_count = row_count;
  perform private.notify_owner_of_files(p_owner, p_owner_id);
  return private.finish_save(p_save_id, jsonb_build_object('count', v_count));
end
$$;
comment on function api.order_files(uuid, text, bigint, jsonb) is
  'Puts the files of a record in the order of {files: [ids]}, by the right to edit it; the first photo is the main one.';
