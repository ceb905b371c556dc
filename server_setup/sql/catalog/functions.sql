-- Goods are written here only. Children travel as {put: [...], drop: [...]}, each known by what a person knows it by.

create function private.write_item_packs(p_item_id bigint, p_packs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.item_packs k
  where k.item_id = p_item_id and k.name in (select jsonb_array_elements_text(coalesce(p_packs -> 'drop', '[]')));
  if exists (select from jsonb_to_recordset(coalesce(p_packs -> 'put', '[]')) as p(name text, factor numeric)
             where coalesce(btrim(p.name), '') = '' or p.factor is null or p.factor <= 0 or p.factor >= 1e12
               or p.factor = 'NaN') then
    perform private.refuse('KT602', '{"field": "packs"}');
  end if;
  -- The factor of a pack that documents have used stands in their lines too, so it may change for the future.
  insert into kontor.item_packs (item_id, name, factor)
  select p_item_id, btrim(p.name), p.factor
  from jsonb_to_recordset(coalesce(p_packs -> 'put', '[]')) as p(name text, factor numeric)
  on conflict (item_id, name) do update set factor = excluded.factor;
exception when foreign_key_violation then
  perform private.refuse('KT607', '{"field": "packs", "object": "packs"}');
end
$$;
comment on function private.write_item_packs(bigint, jsonb) is
  'Puts and drops packs of an item by name; KT602 for a pack that cannot be, KT607 for one that documents use.';

create function private.write_item_barcodes(p_item_id bigint, p_barcodes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_code text;
begin
  delete from kontor.barcodes b
  where b.item_id = p_item_id and b.code in (select jsonb_array_elements_text(coalesce(p_barcodes -> 'drop', '[]')));
  select btrim(n.code) into v_code
  from jsonb_to_recordset(coalesce(p_barcodes -> 'put', '[]')) as n(code text)
  where btrim(n.code) !~ '^[!-~]{4,48}$' or n.code is null limit 1;
  if found then
    perform private.refuse('KT005', jsonb_build_object('field', 'barcodes', 'value', v_code));
  end if;
  select b.code into v_code
  from kontor.barcodes b
  join jsonb_to_recordset(coalesce(p_barcodes -> 'put', '[]')) as n(code text) on b.code = btrim(n.code)
  where b.item_id <> p_item_id order by b.code limit 1;
  if found then
    perform private.refuse('KT006', jsonb_build_object('field', 'barcodes', 'value', v_code));
  end if;
  insert into kontor.barcodes (code, item_id, pack_id)
  select distinct on (btrim(n.code)) btrim(n.code), p_item_id, p.id
  from jsonb_to_recordset(coalesce(p_barcodes -> 'put', '[]')) as n(code text, pack text)
  left join kontor.item_packs p on p.item_id = p_item_id and p.name = n.pack
  on conflict (code) do update set pack_id = excluded.pack_id;
end
$$;
comment on function private.write_item_barcodes(bigint, jsonb) is
  'Puts and drops barcodes of an item with their pack; KT006 for a code of another item.';

create function private.write_kit_components(p_item_id bigint, p_components jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault bigint;
begin
  delete from kontor.kit_components c
  where c.kit_id = p_item_id
    and c.component_id in (select d::bigint from jsonb_array_elements_text(coalesce(p_components -> 'drop', '[]')) d);
  if exists (select from jsonb_to_recordset(coalesce(p_components -> 'put', '[]')) as n(component_id bigint, quantity numeric)
             left join kontor.items i on i.id = n.component_id
             where i.id is null or i.kind = 'service' or n.quantity is null or n.quantity <= 0 or n.quantity >= 1e12
               or n.quantity = 'NaN') then
    perform private.refuse('KT602', '{"field": "components"}');
  end if;
  -- One tree at a time: two people could close a circle from both its ends.
  perform pg_advisory_xact_lock(hashtext('kontor.kit_components'));
  insert into kontor.kit_components (kit_id, component_id, quantity)
  select p_item_id, n.component_id, n.quantity
  from jsonb_to_recordset(coalesce(p_components -> 'put', '[]')) as n(component_id bigint, quantity numeric)
  where n.component_id <> p_item_id
  on conflict (kit_id, component_id) do update set quantity = excluded.quantity;
  with recursive inside as (
    select c.component_id from kontor.kit_components c where c.kit_id = p_item_id
    union
    select c.component_id from inside i join kontor.kit_components c on c.kit_id = i.component_id
  )
  select i.component_id into v_fault from inside i where i.component_id = p_item_id;
  if found or exists (select from jsonb_to_recordset(coalesce(p_components -> 'put', '[]')) as n(component_id bigint)
                      where n.component_id = p_item_id) then
    perform private.refuse('KT608', '{"field": "components"}');
  end if;
end
$$;
comment on function private.write_kit_components(bigint, jsonb) is
  'Puts and drops components of a kit; KT608 where a kit would contain itself.';

create function private.item_fields(p_item kontor.items) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  -- Values are compared as text: 0.5 and 0.500000 are one number.
  select to_jsonb(p_item) || jsonb_build_object(
    'weight_net', trim_scale(p_item.weight_net), 'weight_gross', trim_scale(p_item.weight_gross),
    'volume', trim_scale(p_item.volume), 'min_stock', trim_scale(p_item.min_stock),
    'max_stock', trim_scale(p_item.max_stock))
$$;
comment on function private.item_fields(kontor.items) is 'The fields of an item as a save compares them.';

create function api.save_item(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_item kontor.items;
  v_fields jsonb := private.as_changes(p_changes) - array['packs', 'barcodes', 'components', 'prices'];
begin
  perform private.require('items', case when p_id is null then 'create' else 'edit' end);
  v_stored := private.claim_save(p_save_id, 'save_item');
  if v_stored is not null then
    return v_stored;
  end if;
  select i.* into v_item from kontor.items i where i.id = p_id for update;
  if p_id is not null and not found then
    perform private.refuse('KT003', '{"object": "items"}');
  end if;
  if p_id is null then
    v_item := jsonb_populate_record(null::kontor.items,
      '{"article": "", "full_name": "", "vat_class": "standard", "country": "", "kind": "goods", "tracking": "none",
        "characteristics": {}, "archived": false}');
  end if;
  v_item := private.read_item(private.merge_changes(private.item_fields(v_item), v_fields,
    array['code', 'article', 'name', 'full_name', 'group_id', 'unit_id', 'vat_class', 'weight_net', 'weight_gross',
          'country', 'kind', 'tracking', 'volume', 'min_stock', 'max_stock', 'supplier_id', 'characteristics',
          'archived'], 'items', p_id));
  perform private.check_supplier(p_id, v_item.supplier_id);
  v_item := private.write_item(p_id, v_item);
  perform private.write_item_packs(v_item.id, coalesce(p_changes -> 'packs', '{}'));
  perform private.write_item_barcodes(v_item.id, coalesce(p_changes -> 'barcodes', '{}'));
  perform private.write_kit_components(v_item.id, coalesce(p_changes -> 'components', '{}'));
  if p_changes ? 'prices' then
    perform private.require('prices', 'edit');
    perform private.write_prices((select coalesce(jsonb_agg(p || jsonb_build_object('item_id', v_item.id)), '[]')
                                  from jsonb_array_elements(p_changes -> 'prices') p));
  end if;
  perform private.notify_change('item', v_item.id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_item.id, 'version', v_item.version));
end
$$;
comment on function api.save_item(uuid, bigint, jsonb) is
  'Saves an item with packs, barcodes, components and prices; KT004 on conflict, KT006 for a code taken.';

create function private.read_item(p_values jsonb) returns kontor.items
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return jsonb_populate_record(null::kontor.items, p_values);
exception when data_exception then
  perform private.refuse('KT005', '{"field": "changes", "reason": "type"}');
end
$$;
comment on function private.read_item(jsonb) is 'An item from its JSON; KT005 where a value has no such type.';

create function private.write_item(p_id bigint, p_item kontor.items) returns kontor.items
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item kontor.items := p_item;
begin
  perform private.check_item(p_id, p_item);
  if p_id is null then
    insert into kontor.items (code, article, name, full_name, group_id, unit_id, vat_class, weight_net, weight_gross,
                              country, kind, tracking, volume, min_stock, max_stock, supplier_id, characteristics,
                              archived)
    values (btrim(v_item.code), btrim(v_item.article), btrim(v_item.name), btrim(v_item.full_name), v_item.group_id,
            v_item.unit_id, v_item.vat_class, v_item.weight_net, v_item.weight_gross, v_item.country, v_item.kind,
            v_item.tracking, v_item.volume, v_item.min_stock, v_item.max_stock, v_item.supplier_id,
            v_item.characteristics, v_item.archived)
    returning * into v_item;
  else
    update kontor.items set
      code = btrim(v_item.code), article = btrim(v_item.article), name = btrim(v_item.name),
      full_name = btrim(v_item.full_name), group_id = v_item.group_id, unit_id = v_item.unit_id,
      vat_class = v_item.vat_class, weight_net = v_item.weight_net, weight_gross = v_item.weight_gross,
      country = v_item.country, kind = v_item.kind, tracking = v_item.tracking, volume = v_item.volume,
      min_stock = v_item.min_stock, max_stock = v_item.max_stock, supplier_id = v_item.supplier_id,
      characteristics = v_item.characteristics, archived = v_item.archived
    where id = p_id returning * into v_item;
  end if;
  return v_item;
end
$$;
comment on function private.write_item(bigint, kontor.items) is 'Checks an item and inserts or updates it.';
