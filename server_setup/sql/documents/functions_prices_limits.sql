-- How far a person may go alone: only current prices are sold, less what the profile allows; more needs a second person
-- who may override prices and presses Post.

create function private.lines_against_list(p_document kontor.documents)
returns table (line_id uuid, line_no integer, item_id bigint, name text, amount numeric, listed numeric, unit_price numeric)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp as $$
declare
  v_ids bigint[];
  v_items bigint[];
  v_quantities numeric[];
  v_rates numeric[];
begin
  select array_agg(l.id order by l.id), array_agg(l.item_id order by l.id), array_agg(l.quantity order by l.id),
         array_agg(r.rate order by l.id) into v_ids, v_items, v_quantities, v_rates
  from kontor.document_lines l
  join kontor.line_money m on m.id = l.id
  join kontor.vat_rates r on r.id = m.vat_rate_id
  where l.document_id = p_document.id;
  return query
    select l.line_id, l.line_no, l.item_id, i.name,
           (case p_document.vat_mode when 'on_top' then m.net else m.total end)::numeric,
           round(l.quantity * p.price * (100 - p.discount_percent) * 0.01, 2), p.price
    from private.line_prices(p_document.client_id, p_document.price_kind_id,
           private.firm_day(p_document.own_firm_id, p_document.moment), p_document.currency, p_document.vat_mode,
           v_items, v_quantities, v_rates) p
    join kontor.document_lines l on l.id = v_ids[p.place]
    join kontor.line_money m on m.id = l.id
    join kontor.items i on i.id = l.item_id;
end
$$;
comment on function private.lines_against_list(kontor.documents) is
  'What each line of a document costs, and what it would cost by the prices and discounts of its day.';

create function private.refuse_beyond_limits(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_limits jsonb := private.limits_now();
  v_discount numeric := v_limits ->> 'discount_percent';
  v_sum numeric := v_limits ->> 'document_sum';
  v_total numeric;
  v_unlisted jsonb;
  v_below jsonb;
begin
  if (v_discount is null and v_sum is null) or private.may('prices', 'override') then
    return;
  end if;
  if v_sum is not null and p_document.kind <> 'price_change' then
    -- The limit is in the own firm's currency; a rate that nobody knows lets nothing pass.
    select t.total * private.currency_rate(p_document.currency, f.currency,
                                           private.firm_day(p_document.own_firm_id, p_document.moment)) into v_total
    from kontor.document_money t join kontor.own_firms f on f.id = p_document.own_firm_id
    where t.document_id = p_document.id;
    if v_total > v_sum or v_total is null then
      perform private.refuse('KT332', jsonb_build_object('field', 'total', 'total', v_total::text, 'limit', v_sum::text));
    end if;
  end if;
  if v_discount is null or p_document.kind <> 'shipment' then
    return;
  end if;
  select jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'name', x.name) order by x.line_no)
           filter (where x.unit_price is null),
         jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'name', x.name,
             'sum', x.amount::text, 'allowed', round(x.listed * (100 - v_discount) * 0.01, 2)::text) order by x.line_no)
           filter (where x.amount < round(x.listed * (100 - v_discount) * 0.01, 2))
    into v_unlisted, v_below
  from private.lines_against_list(p_document) x;
  if v_unlisted is not null then
    perform private.refuse('KT331', jsonb_build_object('field', 'price', 'lines', v_unlisted,
      'line_no', v_unlisted -> 0 -> 'line_no', 'name', v_unlisted -> 0 -> 'name'));
  elsif v_below is not null then
    perform private.refuse('KT330', jsonb_build_object('field', 'price', 'lines', v_below, 'limit', v_discount::text,
      'line_no', v_below -> 0 -> 'line_no', 'name', v_below -> 0 -> 'name', 'allowed', v_below -> 0 -> 'allowed'));
  end if;
end
$$;
comment on function private.refuse_beyond_limits(kontor.documents) is
  'KT330 below the list by more than the profile allows, KT331 without a current price, KT332 above the sum of the profile.';
