-- What a line of a document needs of an item, in one turn.

create function api.find_items(
  p_text text, p_warehouse_id bigint, p_price_kind_id bigint, p_day date, p_limit integer, p_client_id bigint default null
)
returns table (
  item_id bigint, code text, article text, name text, unit jsonb, decimals smallint, pack_id bigint, pack_name text,
  pack_factor numeric, vat_rate_id bigint, vat_rate numeric, vat_text jsonb, price numeric, discount_percent numeric,
  free numeric, kind text, tracking text, weight_net numeric, weight_gross numeric, matched text, place bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_warehouse kontor.warehouses;
  v_country text;
  v_day date;
  v_kind kontor.price_kinds;
  v_client bigint;
  v_sees_balances boolean;
  v_sees_price boolean;
  v_items bigint[];
  v_packs bigint[];
  v_matched text[];
begin
  select w.* into v_warehouse from kontor.warehouses w where w.id = p_warehouse_id;
  select f.country into v_country from kontor.own_firms f where f.id = v_warehouse.own_firm_id;
  select k.* into v_kind from kontor.price_kinds k where k.id = p_price_kind_id;
  v_day := coalesce(p_day, private.firm_day(v_warehouse.own_firm_id, private.moment()), private.moment()::date);
  v_sees_balances := private.can_touch(v_warehouse.key, 'balances', 'view');
  v_sees_price := private.may('prices', 'view') and (coalesce(v_kind.purpose, 'sale') = 'sale' or private.may('cost', 'view'));
  -- What a hidden client pays is no answer to a question about goods.
  select c.id into v_client from kontor.clients c where c.id = p_client_id and private.can_name_partner(c.acl_key);
  select array_agg(f.item_id order by f.place), array_agg(f.pack_id order by f.place), array_agg(f.matched order by f.place)
    into v_items, v_packs, v_matched
  from api.find_item_ids(p_text, p_limit) f;
  return query
    select i.id, i.code, i.article, i.name, u.short_name, u.decimals, p.id, p.name, coalesce(p.factor, 1)::numeric,
           v.id, v.rate, v.printed_text, case when v_sees_price then x.price end,
           case when v_sees_price then x.discount_percent end,
           case when v_sees_balances and i.kind <> 'service' then coalesce(b.quantity - b.reserved, 0)::numeric end,
           i.kind, i.tracking, i.weight_net::numeric, i.weight_gross::numeric, v_matched[a.place], a.place
    from unnest(v_items, v_packs) with ordinality as a(item_id, pack_id, place)
    join kontor.items i on i.id = a.item_id
    join kontor.units u on u.id = i.unit_id
    left join kontor.item_packs p on p.id = a.pack_id
    left join kontor.vat_rates v on v.id = private.vat_rate_of(v_country, i.vat_class, v_day)
    left join private.line_prices(
      v_client, p_price_kind_id, v_day, v_kind.currency, case when v_kind.vat_included then 'included' else 'on_top' end,
      v_items,
      (select array_agg(coalesce(k.factor, 1) order by t.place)
       from unnest(v_packs) with ordinality as t(pack_id, place) left join kontor.item_packs k on k.id = t.pack_id),
      (select array_agg(r.rate order by t.place)
       from unnest(v_items) with ordinality as t(item_id, place)
       join kontor.items n on n.id = t.item_id
       left join kontor.vat_rates r on r.id = private.vat_rate_of(v_country, n.vat_class, v_day))) x on x.place = a.place
    left join kontor.balances b on b.warehouse_id = p_warehouse_id and b.item_id = i.id
    order by a.place;
end
$$;
comment on function api.find_items(text, bigint, bigint, date, integer, bigint) is
  'Items by barcode, code, article or name, with pack, VAT rate, price for a client and what is free in a warehouse.';
