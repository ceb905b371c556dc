-- The card of an item in one turn: the item, its parts, and what its fields offer.

create function private.item_choices() returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'groups', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'parent_id', g.parent_id,
                'cost_method', g.cost_method, 'archived', g.archived, 'version', g.version) order by g.name, g.id)
              from kontor.item_groups g), '[]'),
    'units', (select jsonb_agg(jsonb_build_object('id', u.id, 'short_name', u.short_name, 'decimals', u.decimals)
              order by u.code) from kontor.units u),
    'price_kinds', coalesce((
      select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'purpose', k.purpose, 'currency', k.currency,
               'vat_included', k.vat_included) order by k.purpose desc, k.name)
      from kontor.price_kinds k
      where not k.archived and private.may('prices', 'view') and (k.purpose = 'sale' or private.may('cost', 'view'))),
      '[]'));
end;
comment on function private.item_choices() is 'What the fields of an item offer: groups, units, price kinds one may see.';

create function private.item_prices_json(p_id bigint, p_day date) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'prices', coalesce((
      select jsonb_agg(jsonb_build_object('price_kind_id', p.price_kind_id, 'price_kind_name', k.name,
               'from_date', p.from_date, 'to_date', p.to_date, 'from_quantity', trim_scale(p.from_quantity)::text,
               'price', p.price::text, 'currency', p.currency, 'document_id', p.document_id)
             order by k.name, p.from_date desc, p.from_quantity, p.id desc)
      from kontor.prices p join kontor.price_kinds k on k.id = p.price_kind_id
      where p.item_id = p_id and private.may('prices', 'view')
        and (k.purpose = 'sale' or private.may('cost', 'view'))), '[]'),
    'current', coalesce((
      select jsonb_agg(jsonb_build_object('price_kind_id', k.id, 'price_kind_name', k.name, 'price', x.price::text,
               'currency', x.currency, 'derived', x.from_date is null) order by k.purpose desc, k.name)
      from kontor.price_kinds k
      cross join lateral private.kind_prices(k.id, p_day, array[p_id], array[1::numeric]) x
      where not k.archived and x.level = 0 and private.may('prices', 'view')
        and (k.purpose = 'sale' or private.may('cost', 'view'))), '[]'));
end;
comment on function private.item_prices_json(bigint, date) is
  'Prices of an item that this session may see: as they were set, newest first, and as they are on a day.';

create function private.item_parts(p_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object(
    'packs', coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'factor', trim_scale(p.factor)::text)
                       order by p.factor, p.id)
      from kontor.item_packs p where p.item_id = p_id), '[]'),
    'barcodes', coalesce((
      select jsonb_agg(jsonb_build_object('code', b.code, 'pack_id', b.pack_id, 'pack', p.name) order by b.id)
      from kontor.barcodes b left join kontor.item_packs p on p.id = b.pack_id where b.item_id = p_id), '[]'),
    'components', coalesce((
      select jsonb_agg(jsonb_build_object('component_id', c.component_id, 'code', i.code, 'name', i.name,
               'unit', u.short_name, 'decimals', u.decimals, 'quantity', trim_scale(c.quantity)::text)
             order by i.sort_key, i.id)
      from kontor.kit_components c
      join kontor.items i on i.id = c.component_id join kontor.units u on u.id = i.unit_id
      where c.kit_id = p_id), '[]'),
    'part_of', coalesce((
      select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name) order by i.sort_key, i.id)
      from kontor.kit_components c join kontor.items i on i.id = c.kit_id where c.component_id = p_id), '[]'));
end;
comment on function private.item_parts(bigint) is 'Packs, barcodes and components of an item, and the kits it goes into.';

create function api.item_card(p_id bigint, p_day date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item kontor.items;
  v_group text;
  v_unit kontor.units;
  v_day date := coalesce(p_day, private.moment()::date);
begin
  perform private.require('items', case when p_id is null then 'create' else 'view' end);
  if p_id is null then
    return jsonb_build_object('id', null, 'code', private.next_item_code(), 'may_edit', true,
      'unit_id', (select u.id from kontor.units u where u.code = '796'),
      'may_price', private.may('prices', 'edit'), 'choices', private.item_choices());
  end if;
  select i.* into v_item from kontor.items i where i.id = p_id;
  if not found then
    perform private.refuse('KT003', '{"object": "items"}');
  end if;
  select g.name into v_group from kontor.item_groups g where g.id = v_item.group_id;
  select u.* into v_unit from kontor.units u where u.id = v_item.unit_id;
  return private.item_fields(v_item) - array['search_key', 'sort_key', 'article_key', 'code_key']
    || jsonb_build_object(
      'unit', v_unit.short_name, 'decimals', v_unit.decimals, 'group_name', v_group,
      'supplier_name', private.supplier_name(v_item.supplier_id),
      'may_edit', private.may('items', 'edit'), 'may_price', private.may('prices', 'edit'),
      'choices', private.item_choices())
    || private.item_parts(p_id) || private.item_prices_json(p_id, v_day);
end
$$;
comment on function api.item_card(bigint, date) is
  'Everything the card of an item shows, with prices of a day; without an id what a new item starts with.';

create function api.price_list(p_items bigint[], p_price_kind_id bigint, p_day date, p_quantity numeric)
returns table (item_id bigint, price numeric, currency text, derived boolean)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
begin
  if not private.may('prices', 'view') or not exists (
    select from kontor.price_kinds k
    where k.id = p_price_kind_id and (k.purpose = 'sale' or private.may('cost', 'view'))) then
    return;
  end if;
  return query
    select p_items[k.place], k.price, k.currency, k.from_date is null
    from private.kind_prices(p_price_kind_id, p_day, p_items, array_fill(p_quantity, array[cardinality(p_items)])) k
    where k.level = 0;
end
$$;
comment on function api.price_list(bigint[], bigint, date, numeric) is
  'Prices of goods by a kind on a day for a quantity; nothing without the right to them.';

create function api.list_price_kinds_whole() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('prices', 'edit');
  return jsonb_build_object(
    'kinds', coalesce((
      select jsonb_agg(to_jsonb(k) || jsonb_build_object(
               'markup_percent', trim_scale(k.markup_percent), 'rounding_step', trim_scale(k.rounding_step),
               'rounding_less', trim_scale(k.rounding_less), 'base_name', b.name,
               'used', exists (select from kontor.prices p where p.price_kind_id = k.id)) order by k.name)
      from kontor.price_kinds k left join kontor.price_kinds b on b.id = k.base_kind_id
      where k.purpose = 'sale' or private.may('cost', 'view')), '[]'),
    'currencies', (select jsonb_agg(c.code order by c.code) from kontor.currencies c where not c.archived));
end
$$;
comment on function api.list_price_kinds_whole() is
  'Price kinds with how they are derived, for who may change prices; kinds of purchase only with the right to cost.';

create function api.goods_choices() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('items', 'view');
  return private.item_choices();
end
$$;
comment on function api.goods_choices() is 'Groups, units and price kinds that the list of goods offers as filters.';
