-- Import of goods and prices: the same steps for a trial and for the real thing, so that a trial tells the truth.

create function private.group_named(p_name text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
begin
  select g.id into v_id from kontor.item_groups g
  where private.sort_key_v1(g.name) = private.sort_key_v1(p_name) order by g.archived, g.id limit 1;
  if not found then
    insert into kontor.item_groups (name) values (btrim(p_name)) returning id into v_id;
  end if;
  return v_id;
end
$$;
comment on function private.group_named(text) is 'The group of a name, however its letters are cased; made where there is none.';

create function private.unit_named(p_name text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint;
begin
  select u.id into v_id from kontor.units u
  where u.code = btrim(p_name) or lower(btrim(p_name, ' .')) in (select lower(btrim(n.value, ' .'))
                                                                 from jsonb_each_text(u.short_name) n)
  order by u.id limit 1;
  if not found then
    perform private.refuse('KT005', jsonb_build_object('field', 'unit', 'value', p_name, 'reason', 'unknown'));
  end if;
  return v_id;
end
$$;
comment on function private.unit_named(text) is 'The unit of a short name in any language, or of a code; KT005 for none.';

create function private.known_item(p_row jsonb) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select x.id from (
    select i.id, 1 as place from kontor.items i where i.code = btrim(p_row ->> 'code')
    union all
    select b.item_id, 2 from kontor.barcodes b where b.code = btrim(p_row ->> 'barcode') and not p_row ? 'code'
  ) x order by x.place limit 1;
end;
comment on function private.known_item(jsonb) is 'The item that a row of an import speaks of: by its code, else by its barcode.';

create function private.import_item(p_row jsonb, p_options jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_id bigint := private.known_item(p_row);
  v_item kontor.items;
  v_new boolean := v_id is null;
  v_values jsonb;
begin
  if v_new and not private.may('items', 'create') then
    perform private.refuse('KT002', '{"object": "items", "action": "create"}');
  elsif v_new and coalesce(p_row ->> 'name', '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  select i.* into v_item from kontor.items i where i.id = v_id for update;
  v_values := case when v_new then jsonb_build_object('article', '', 'full_name', '',
      'vat_class', 'standard', 'country', '', 'kind', 'goods', 'tracking', 'none', 'characteristics', '{}'::jsonb,
      'archived', false, 'unit_id', (select u.id from kontor.units u where u.code = '796'))
    else to_jsonb(v_item) end;
  v_values := v_values || (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(p_row) f
    where f.key in ('code', 'article', 'name', 'full_name', 'country', 'kind', 'tracking', 'weight_net', 'weight_gross',
                    'volume', 'min_stock', 'max_stock'));
  if v_values ->> 'code' is null then
    v_values := v_values || jsonb_build_object('code', private.next_item_code());
  end if;
  v_values := v_values || jsonb_strip_nulls(jsonb_build_object(
    'vat_class', p_row ->> 'vat', 'country', upper(p_row ->> 'country'),
    'unit_id', case when p_row ? 'unit' then private.unit_named(p_row ->> 'unit') end,
    'group_id', case when p_row ? 'group' then private.group_named(p_row ->> 'group') end));
  v_item := private.read_item(v_values);
  if v_new or v_values is distinct from (select to_jsonb(i) from kontor.items i where i.id = v_id) then
    if not v_new and not private.may('items', 'edit') then
      perform private.refuse('KT002', '{"object": "items", "action": "edit"}');
    end if;
    v_item := private.write_item(v_id, v_item);
  end if;
  if p_row ? 'pack' and p_row ? 'pack_factor' then
    perform private.write_item_packs(v_item.id, jsonb_build_object('put', jsonb_build_array(jsonb_build_object(
      'name', p_row ->> 'pack', 'factor', p_row ->> 'pack_factor'))));
  end if;
  if p_row ? 'barcode' and not exists (select from kontor.barcodes b
                                       where b.code = btrim(p_row ->> 'barcode') and b.item_id = v_item.id) then
    perform private.write_item_barcodes(v_item.id, jsonb_build_object('put', jsonb_build_array(jsonb_build_object(
      'code', p_row ->> 'barcode'))));
  end if;
  if p_row ? 'prices' then
    perform private.require('prices', 'edit');
    perform private.write_prices((select jsonb_agg(jsonb_build_object('item_id', v_item.id, 'price_kind_id', p.key,
      'from_date', p_options ->> 'from_date', 'price', p.value)) from jsonb_each_text(p_row -> 'prices') p));
  end if;
  return v_new;
end
$$;
comment on function private.import_item(jsonb, jsonb) is
  'Takes in one row: adds or changes an item, its pack, barcode and prices; tells whether it is new.';

create function api.import_items(p_save_id uuid, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_trial boolean := coalesce((p_changes ->> 'trial')::boolean, false);
  v_rows jsonb := coalesce(p_changes -> 'rows', '[]');
  v_stored jsonb;
  v_row jsonb;
  v_code text;
  v_detail jsonb;
  v_faults jsonb := '[]';
  v_added integer := 0;
  v_changed integer := 0;
begin
  perform private.require('items', 'import');
  if jsonb_typeof(v_rows) <> 'array' or jsonb_array_length(v_rows) > 2000 then
    perform private.refuse('KT007', '{"field": "rows", "limit": 2000}');
  end if;
  v_stored := case when not v_trial then private.claim_save(p_save_id, 'import_items') end;
  if v_stored is not null then
    return v_stored;
  end if;
  begin
    for v_row in select r from jsonb_array_elements(v_rows) r loop
      begin
        if private.import_item(v_row, p_changes) then
          v_added := v_added + 1;
        else
          v_changed := v_changed + 1;
        end if;
      exception when others then
        get stacked diagnostics v_code = returned_sqlstate, v_detail = pg_exception_detail;
        if v_code !~ '^KT' then
          raise;
        end if;
        v_faults := v_faults || (v_detail || jsonb_build_object('place', (v_row ->> 'place')::integer, 'code', v_code));
      end;
    end loop;
    if v_trial then
      -- What a trial wrote is taken back; what it found stays in the variables.
      raise exception 'trial';
    end if;
  exception when raise_exception then
    return jsonb_build_object('added', v_added, 'changed', v_changed, 'faults', v_faults);
  end;
  perform private.notify_change('item', 0);
  return private.finish_save(p_save_id,
    jsonb_build_object('added', v_added, 'changed', v_changed, 'faults', v_faults));
end
$$;
comment on function api.import_items(uuid, jsonb) is
  'Imports rows of goods and prices, or with "trial" only tells what would happen: {added, changed, faults}.';
