-- Sums of a line: the twin of app/documents/rules.py. What was typed last is kept exactly; half a cent goes away from
-- zero. Every step that rounds works on whole numbers, so nothing is rounded twice.

-- Neither STRICT nor a SET clause: with one of them it could not be inlined, and would be called for every line.
create function private.rounded_ratio(p_dividend numeric, p_divisor numeric, p_places integer) returns numeric
language sql immutable parallel safe
return round(sign(p_dividend)
  * div(abs(p_dividend) * 2 * (case p_places when 2 then 100 else 1000000 end) + p_divisor, 2 * p_divisor)
  * (case p_places when 2 then 0.01 else 0.000001 end), p_places);
comment on function private.rounded_ratio(numeric, numeric, integer) is
  'Dividend by a positive divisor, rounded half away from zero once, to 2 or 6 places.';

create function private.line_money(
  p_quantity numeric, p_price numeric, p_discount_percent numeric, p_vat_rate numeric, p_vat_mode text, p_typed text,
  p_typed_sum numeric, p_typed_vat numeric,
  out price numeric, out net numeric, out vat numeric, out total numeric, out fault text
)
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_rate numeric := case when p_vat_mode = 'none' then 0 else p_vat_rate end;
  v_amount numeric;
  v_keep_net boolean := p_typed = 'net' or (p_typed = 'price' and p_vat_mode = 'on_top');
begin
  price := p_price;
  if p_typed = 'price' then
    v_amount := round(p_quantity * p_price * (100 - p_discount_percent) * 0.01, 2);
  elsif p_typed_sum is null or p_typed_sum < 0 then
    fault := 'KT309';
    return;
  else
    v_amount := p_typed_sum;
  end if;
  if v_keep_net then
    net := v_amount;
    vat := round(v_amount * v_rate * 0.01, 2);
  else
    vat := private.rounded_ratio(v_amount * v_rate, 100 + v_rate, 2);
    net := v_amount - vat;
  end if;
  if p_typed <> 'price' then
    v_amount := case when p_vat_mode = 'on_top' then net else net + vat end;
    if p_discount_percent = 100 then
      fault := case when v_amount <> 0 then 'KT309' end;
      price := 0;
    else
      price := private.rounded_ratio(v_amount * 100, p_quantity * (100 - p_discount_percent), 6);
    end if;
  end if;
  if p_typed_vat is not null then
    if p_typed_vat < 0 or abs(p_typed_vat - vat) > 1.00 or (not v_keep_net and p_typed_vat > net + vat) then
      fault := coalesce(fault, 'KT304');
    end if;
    net := case when v_keep_net then net else net + vat - p_typed_vat end;
    vat := p_typed_vat;
  end if;
  total := net + vat;
  if total >= 1e16 or price >= 1e12 then
    fault := coalesce(fault, 'KT913');
  end if;
end
$$;
comment on function private.line_money(numeric, numeric, numeric, numeric, text, text, numeric, numeric) is
  'Price and sums of a line, and the code of what is wrong with them: KT304 VAT correction, KT309 sum, KT913 too large.';

create function private.vat_rate_of(p_country text, p_vat_class text, p_day date) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select v.id from kontor.vat_rates v
  where v.country = p_country and v.vat_class = p_vat_class
    and p_day >= v.valid_from and (v.valid_to is null or p_day <= v.valid_to);
end;
comment on function private.vat_rate_of(text, text, date) is 'VAT rate of a class in a country on a day of supply.';
