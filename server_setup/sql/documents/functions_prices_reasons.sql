-- Why this price: each rule that worked on it, in order, from the same functions that give the price.

create function private.kind_reasons(p_price_kind_id bigint, p_day date, p_item_id bigint, p_quantity numeric) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  -- A sale price worked out from purchase prices is explained without them to who may not see cost.
  select coalesce(jsonb_agg(case
    when x.from_date is not null then jsonb_build_object('rule', 'price', 'kind', k.name, 'from_date', x.from_date,
      'to_date', x.to_date, 'from_quantity', trim_scale(x.from_quantity)::text, 'price', trim_scale(x.price)::text,
      'currency', x.currency, 'document_id', x.document_id)
    when b.purpose = 'purchase' and not private.may('cost', 'view') then jsonb_build_object('rule', 'from_cost',
      'kind', k.name, 'price', trim_scale(x.price)::text, 'currency', x.currency)
    else jsonb_build_object('rule', 'derived', 'kind', k.name, 'base', b.name,
      'percent', trim_scale(k.markup_percent)::text, 'step', trim_scale(k.rounding_step)::text, 'rounding', k.rounding,
      'less', trim_scale(k.rounding_less)::text, 'before', trim_scale(x.before)::text,
      'price', trim_scale(x.price)::text, 'currency', x.currency)
    end order by x.level desc), '[]')
  from private.kind_prices(p_price_kind_id, p_day, array[p_item_id], array[p_quantity]) x
  join kontor.price_kinds k on k.id = x.price_kind_id
  left join kontor.price_kinds b on b.id = k.base_kind_id
  where k.purpose = 'sale' or private.may('cost', 'view');
end;
comment on function private.kind_reasons(bigint, date, bigint, numeric) is
  'How the price of a kind came about: the price that was set, and each kind derived from it.';

create function private.discount_reasons(p_client_id bigint, p_day date, p_item_id bigint, p_quantity numeric) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('rule', d.rule, 'group', g.name, 'percent', trim_scale(d.percent)::text,
    'from_date', d.from_date, 'to_date', d.to_date, 'from_quantity', trim_scale(d.from_quantity)::text,
    'holds', d.holds) order by d.holds desc, d.percent desc), '[]')
  from private.line_discounts(p_client_id, p_day, array[p_item_id], array[p_quantity]) d
  left join kontor.item_groups g on g.id = d.group_id;
end;
comment on function private.discount_reasons(bigint, date, bigint, numeric) is
  'Discounts of a client and of groups, the one that counts first.';

create function api.explain_price(
  p_item_id bigint, p_quantity numeric, p_client_id bigint, p_price_kind_id bigint, p_warehouse_id bigint, p_day date,
  p_vat_mode text, p_currency text
) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_firm kontor.own_firms;
  v_kind kontor.price_kinds;
  v_client bigint;
  v_day date;
  v_rate numeric;
  v_currency text;
  v_given record;
  v_special record;
  v_rules jsonb;
  v_from text;
  v_included boolean;
begin
  perform private.require('prices', 'view');
  select f.* into v_firm from kontor.own_firms f
  where f.id = (select w.own_firm_id from kontor.warehouses w where w.id = p_warehouse_id);
  select k.* into v_kind from kontor.price_kinds k where k.id = p_price_kind_id;
  if v_kind.purpose = 'purchase' then
    perform private.require('cost', 'view');
  end if;
  select c.id into v_client from kontor.clients c where c.id = p_client_id and private.can_name_partner(c.acl_key);
  v_day := coalesce(p_day, private.firm_day(v_firm.id, private.moment()), private.moment()::date);
  v_currency := coalesce(p_currency, v_firm.currency, v_kind.currency);
  select r.rate into v_rate from kontor.items i join kontor.vat_rates r
    on r.id = private.vat_rate_of(v_firm.country, i.vat_class, v_day) where i.id = p_item_id;
  select * into v_given from private.line_prices(v_client, p_price_kind_id, v_day, v_currency, p_vat_mode,
    array[p_item_id], array[p_quantity], array[v_rate]);
  select * into v_special from private.special_prices(v_client, v_day, array[p_item_id], array[p_quantity]);
  if v_special.place is not null then
    v_from := v_special.currency;
    v_included := v_special.vat_included;
    v_rules := jsonb_build_array(jsonb_build_object('rule', 'special', 'from_date', v_special.from_date,
      'to_date', v_special.to_date, 'from_quantity', trim_scale(v_special.from_quantity)::text,
      'price', trim_scale(v_special.price)::text, 'currency', v_special.currency));
  else
    v_from := v_kind.currency;
    v_included := v_kind.vat_included;
    v_rules := private.kind_reasons(p_price_kind_id, v_day, p_item_id, p_quantity);
  end if;
  if v_rules <> '[]' and v_from <> v_currency then
    v_rules := v_rules || jsonb_build_object('rule', 'currency', 'from', v_from, 'to', v_currency, 'rate',
      trim_scale(private.currency_rate(v_from, v_currency, v_day))::text);
  end if;
  if v_rules <> '[]' and (v_included and p_vat_mode = 'on_top' or not v_included and p_vat_mode = 'included') then
    v_rules := v_rules || jsonb_build_object('rule', case when v_included then 'vat_off' else 'vat_on' end,
      'percent', trim_scale(v_rate)::text, 'price', trim_scale(v_given.price)::text);
  end if;
  if v_special.place is null and v_given.price is not null and coalesce(v_kind.purpose, 'sale') = 'sale' then
    v_rules := v_rules || private.discount_reasons(v_client, v_day, p_item_id, p_quantity);
  end if;
  return jsonb_build_object('rules', v_rules, 'price', trim_scale(v_given.price)::text, 'currency', v_currency,
    'day', v_day, 'discount_percent', trim_scale(v_given.discount_percent)::text,
    'unit_price', trim_scale(round(v_given.price * (100 - v_given.discount_percent) * 0.01, 6))::text,
    'limit', trim_scale(private.limit_of('discount_percent'))::text);
end
$$;
comment on function api.explain_price(bigint, numeric, bigint, bigint, bigint, date, text, text) is
  'Why a line costs what it costs: {rules, price, discount_percent, unit_price, currency, day, limit}.';
