-- Goods and prices are written here only.

create function private.write_item_packs(p_item_id bigint, p_packs jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- The factor of a pack that documents have used stands in their lines too, so it may change for the future.
  insert into kontor.item_packs (item_id, name, factor)
  select p_item_id, btrim(p.name), p.factor
  from jsonb_to_recordset(p_packs) as p(name text, factor numeric)
  on conflict (item_id, name) do update set factor = excluded.factor;
end
$$;
comment on function private.write_item_packs(bigint, jsonb) is 'Adds packs of an item, or changes their factor by name.';

create function private.write_item_barcodes(p_item_id bigint, p_barcodes jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_taken text;
begin
  select b.code into v_taken
  from kontor.barcodes b join jsonb_to_recordset(p_barcodes) as n(code text, pack text) on b.code = btrim(n.code)
  where b.item_id <> p_item_id order by b.code limit 1;
  if found then
    perform private.refuse('KT006', jsonb_build_object('field', 'barcodes', 'value', v_taken));
  end if;
  insert into kontor.barcodes (code, item_id, pack_id)
  select btrim(n.code), p_item_id, p.id
  from jsonb_to_recordset(p_barcodes) as n(code text, pack text)
  left join kontor.item_packs p on p.item_id = p_item_id and p.name = n.pack
  on conflict (code) do update set pack_id = excluded.pack_id;
end
$$;
comment on function private.write_item_barcodes(bigint, jsonb) is
  'Adds barcodes of an item, or changes their pack; KT006 for a code of another item.';

create function api.save_item(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_item kontor.items;
  v_fields jsonb := private.as_changes(p_changes) - array['packs', 'barcodes'];
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
  v_item := jsonb_populate_record(null::kontor.items, private.merge_changes(to_jsonb(v_item), v_fields,
    array['code', 'article', 'name', 'full_name', 'group_id', 'unit_id', 'vat_class', 'weight_net', 'weight_gross',
          'country', 'archived'], 'items', p_id));
  v_item := private.write_item(p_id, v_item);
  perform private.write_item_packs(v_item.id, coalesce(p_changes -> 'packs', '[]'));
  perform private.write_item_barcodes(v_item.id, coalesce(p_changes -> 'barcodes', '[]'));
  perform private.notify_change('item', v_item.id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_item.id, 'version', v_item.version));
end
$$;
comment on function api.save_item(uuid, bigint, jsonb) is
  'Saves an item with packs and barcodes; KT004 on conflict, KT006 for a code taken.';

create function private.write_item(p_id bigint, p_item kontor.items) returns kontor.items
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item kontor.items := p_item;
begin
  if coalesce(btrim(v_item.code), '') = '' then
    perform private.refuse('KT008', '{"field": "code"}');
  elsif coalesce(btrim(v_item.name), '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  elsif v_item.unit_id is null then
    perform private.refuse('KT008', '{"field": "unit_id"}');
  elsif exists (select from kontor.items i where i.code = btrim(v_item.code) and i.id is distinct from p_id) then
    perform private.refuse('KT006', jsonb_build_object('field', 'code', 'value', v_item.code));
  end if;
  if p_id is null then
    insert into kontor.items (code, article, name, full_name, group_id, unit_id, vat_class, weight_net, weight_gross,
                              country, archived)
    values (btrim(v_item.code), btrim(v_item.article), btrim(v_item.name), btrim(v_item.full_name), v_item.group_id,
            v_item.unit_id, v_item.vat_class, v_item.weight_net, v_item.weight_gross, v_item.country, v_item.archived)
    returning * into v_item;
  else
    update kontor.items set
      code = btrim(v_item.code), article = btrim(v_item.article), name = btrim(v_item.name),
      full_name = btrim(v_item.full_name), group_id = v_item.group_id, unit_id = v_item.unit_id,
      vat_class = v_item.vat_class, weight_net = v_item.weight_net, weight_gross = v_item.weight_gross,
      country = v_item.country, archived = v_item.archived
    where id = p_id returning * into v_item;
  end if;
  return v_item;
end
$$;
comment on function private.write_item(bigint, kontor.items) is 'Checks an item and inserts or updates it.';

create function api.save_price(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_kind kontor.price_kinds;
  v_price numeric := (p_changes ->> 'price')::numeric;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_price');
  if v_stored is not null then
    return v_stored;
  end if;
  select k.* into v_kind from kontor.price_kinds k where k.id = (p_changes ->> 'price_kind_id')::bigint;
  if not found or (v_kind.purpose = 'purchase' and not private.may('cost', 'view'))
     or not exists (select from kontor.items i where i.id = p_id) then
    perform private.refuse('KT003', '{"object": "items"}');
  elsif v_price is null or v_price < 0 or v_price = 'NaN' then
    perform private.refuse('KT005', jsonb_build_object('field', 'price', 'value', p_changes ->> 'price'));
  end if;
  insert into kontor.prices (item_id, price_kind_id, from_date, price, currency)
  values (p_id, v_kind.id, (p_changes ->> 'from_date')::date, v_price, v_kind.currency)
  on conflict on constraint prices_one_a_day_key do update set price = excluded.price;
  perform private.notify_change('item', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('id', p_id));
end
$$;
comment on function api.save_price(uuid, bigint, jsonb) is 'Sets the price of an item: a kind, from a day on.';
