-- What a line of a document needs of an item, in one turn.

create function api.find_items(
  p_text text, p_warehouse_id bigint, p_price_kind_id bigint, p_day date, p_limit integer
)
returns table (
  item_id bigint, code text, article text, name text, unit jsonb, decimals smallint, pack_id bigint, pack_name text,
  pack_factor numeric, vat_rate_id bigint, vat_rate numeric, vat_text jsonb, price numeric, free numeric, matched text,
  place bigint
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_warehouse kontor.warehouses;
  v_country text;
  v_day date;
  v_sees_balances boolean;
  v_sees_price boolean;
begin
  select w.* into v_warehouse from kontor.warehouses w where w.id = p_warehouse_id;
  select f.country into v_country from kontor.own_firms f where f.id = v_warehouse.own_firm_id;
  v_day := coalesce(p_day, private.firm_day(v_warehouse.own_firm_id, private.moment()), private.moment()::date);
  v_sees_balances := private.can_touch(v_warehouse.key, 'balances', 'view');
  v_sees_price := private.may('prices', 'view') and exists (
    select from kontor.price_kinds k
    where k.id = p_price_kind_id and (k.purpose = 'sale' or private.may('cost', 'view')));
  return query
    select i.id, i.code, i.article, i.name, u.short_name, u.decimals, p.id, p.name, coalesce(p.factor, 1)::numeric,
           v.id, v.rate, v.printed_text, pr.price::numeric,
           case when v_sees_balances then coalesce(b.quantity, 0)::numeric end, f.matched, f.place
    from api.find_item_ids(p_text, p_limit) f
    join kontor.items i on i.id = f.item_id
    join kontor.units u on u.id = i.unit_id
    left join kontor.item_packs p on p.id = f.pack_id
    left join kontor.vat_rates v on v.id = private.vat_rate_of(v_country, i.vat_class, v_day)
    left join lateral (
      select x.price from kontor.prices x
      where v_sees_price and x.item_id = i.id and x.price_kind_id = p_price_kind_id and x.from_date <= v_day
      order by x.from_date desc limit 1) pr on true
    left join kontor.balances b on b.warehouse_id = p_warehouse_id and b.item_id = i.id;
end
$$;
comment on function api.find_items(text, bigint, bigint, date, integer) is
  'Items by barcode, code, article or name, with pack, VAT rate, price of a kind and what is free in a warehouse.';
