-- The price of a line: what a client pays for a quantity of an item on a day. One function for every screen and every
-- posting, over all lines at once.

-- Neither STRICT nor a SET clause, so that it is inlined.
create function private.turned_price(p_price numeric, p_vat_included boolean, p_vat_mode text, p_vat_rate numeric)
returns numeric
language sql immutable parallel safe
return case
  when p_vat_included and p_vat_mode = 'on_top' then private.rounded_ratio(p_price * 100, 100 + p_vat_rate, 6)
  when not p_vat_included and p_vat_mode = 'included' then round(p_price * (100 + p_vat_rate) * 0.01, 6)
  else round(p_price, 6) end;
comment on function private.turned_price(numeric, boolean, text, numeric) is
  'A price with VAT in a document with VAT on top, or the reverse, to six places.';

create function private.line_prices(
  p_client_id bigint, p_price_kind_id bigint, p_day date, p_currency text, p_vat_mode text, p_items bigint[],
  p_quantities numeric[], p_vat_rates numeric[]
)
returns table (place bigint, price numeric, discount_percent numeric)
language sql stable security definer rows 100 set search_path = pg_catalog, pg_temp
begin atomic
  with kind as (
    select k.purpose, k.vat_included, k.currency,
           case when k.currency = p_currency then 1 else private.currency_rate(k.currency, p_currency, p_day) end as rate
    from kontor.price_kinds k where k.id = p_price_kind_id
  ), listed as (
    select l.place, l.price * k.rate as price, k.vat_included
    from private.kind_prices(p_price_kind_id, p_day, p_items, p_quantities) l cross join kind k
    where l.level = 0
  ), special as (
    select s.place, s.vat_included,
           case when s.currency = p_currency then s.price
                else s.price * private.currency_rate(s.currency, p_currency, p_day) end as price
    from private.special_prices(p_client_id, p_day, p_items, p_quantities) s
    where p_client_id is not null
  ), discounts as (
    select d.place, d.percent from private.line_discounts(p_client_id, p_day, p_items, p_quantities) d
    where d.holds and coalesce((select k.purpose from kind k), 'sale') = 'sale'
  )
  select a.place,
         coalesce(private.turned_price(s.price, s.vat_included, p_vat_mode, coalesce(a.vat_rate, 0)),
                  private.turned_price(l.price, l.vat_included, p_vat_mode, coalesce(a.vat_rate, 0))),
         case when s.price is null and l.price is not null then coalesce(d.percent, 0) else 0 end
  from unnest(p_items, p_vat_rates) with ordinality as a(item_id, vat_rate, place)
  left join special s on s.place = a.place
  left join listed l on l.place = a.place
  left join discounts d on d.place = a.place;
end;
comment on function private.line_prices(bigint, bigint, date, text, text, bigint[], numeric[], numeric[]) is
  'What a client pays by item and quantity in a document''s currency and VAT mode: price before discount, and discount.';

create function private.prices_anew(p_old kontor.documents, p_new kontor.documents) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p_old.id is not null and private.kind_money((p_new).kind) is not null and (
    ((p_old).vat_mode, (p_old).price_kind_id, (p_old).currency, (p_old).own_firm_id)
      is distinct from ((p_new).vat_mode, (p_new).price_kind_id, (p_new).currency, (p_new).own_firm_id)
    or (private.kind_money((p_new).kind) = 'sale' and (
      (p_old).client_id is distinct from (p_new).client_id
      or private.firm_day((p_old).own_firm_id, (p_old).moment)
         is distinct from private.firm_day((p_new).own_firm_id, (p_new).moment))));
end;
comment on function private.prices_anew(kontor.documents, kontor.documents) is
  'Whether a change of the header gives the lines of a draft other prices.';
