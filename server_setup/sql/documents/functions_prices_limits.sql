-- How far a person may go alone: only current prices are sold, less what the profile allows; more needs a second person
-- who may override prices and presses Post, and then it is noted.

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

create function private.beyond_document_sum(p_document kontor.documents, p_limit numeric) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_total numeric;
begin
  if p_limit is null or p_document.kind = 'price_change' then
    return null;
  end if;
  -- The limit is in the own firm's currency; a rate that nobody knows lets nothing pass.
  select t.total * private.currency_rate(p_document.currency, f.currency,
                                         private.firm_day(p_document.own_firm_id, p_document.moment)) into v_total
  from kontor.document_money t join kontor.own_firms f on f.id = p_document.own_firm_id
  where t.document_id = p_document.id;
  if v_total <= p_limit then
    return null;
  end if;
  return jsonb_build_object('code', 'KT332', 'field', 'total', 'total', v_total::text, 'limit', p_limit::text);
end
$$;
comment on function private.beyond_document_sum(kontor.documents, numeric) is
  'What KT332 tells of a document above the sum; null within it.';

create function private.beyond_discount(p_document kontor.documents, p_limit numeric) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_unlisted jsonb;
  v_below jsonb;
begin
  if p_limit is null or p_document.kind <> 'shipment' then
    return null;
  end if;
  select jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'name', x.name) order by x.line_no)
           filter (where x.unit_price is null),
         jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'name', x.name,
             'sum', x.amount::text, 'allowed', round(x.listed * (100 - p_limit) * 0.01, 2)::text) order by x.line_no)
           filter (where x.amount < round(x.listed * (100 - p_limit) * 0.01, 2))
    into v_unlisted, v_below
  from private.lines_against_list(p_document) x;
  if v_unlisted is not null then
    return jsonb_build_object('code', 'KT331', 'field', 'price', 'lines', v_unlisted,
      'line_no', v_unlisted -> 0 -> 'line_no', 'name', v_unlisted -> 0 -> 'name');
  elsif v_below is not null then
    return jsonb_build_object('code', 'KT330', 'field', 'price', 'lines', v_below, 'limit', p_limit::text,
      'line_no', v_below -> 0 -> 'line_no', 'name', v_below -> 0 -> 'name', 'allowed', v_below -> 0 -> 'allowed');
  end if;
  return null;
end
$$;
comment on function private.beyond_discount(kontor.documents, numeric) is
  'What KT330 or KT331 tells of a sale below the list by more than the limit; null within it.';

-- What a sysadmin reads of it: which limit, how high and in which lines, never what was sold and for how much.
create function private.note_beyond_limit(p_document kontor.documents, p_beyond jsonb) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select private.note_override(private.document_object(p_document.kind), p_document.id, jsonb_strip_nulls(jsonb_build_object(
    'code', p_beyond -> 'code', 'limit', p_beyond -> 'limit', 'lines', (
      select jsonb_agg(l.line -> 'line_no' order by l.place)
      from jsonb_array_elements(p_beyond -> 'lines') with ordinality l(line, place)))))
$$;
comment on function private.note_beyond_limit(kontor.documents, jsonb) is
  'Notes that this session posts a document beyond a limit by its right to override prices.';

-- Who may override has often no limit at all: then the one of who wrote the draft was gone beyond.
create function private.refuse_beyond_limits(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_overrides boolean := private.may('prices', 'override');
  v_limits jsonb := private.limits_now();
  v_beyond jsonb;
begin
  if v_overrides and v_limits = '{}' then
    select private.limits_of_login(e.login) into v_limits from kontor.employees e where e.id = p_document.author_id;
  end if;
  foreach v_beyond in array array[
    private.beyond_document_sum(p_document, (v_limits ->> 'document_sum')::numeric),
    private.beyond_discount(p_document, (v_limits ->> 'discount_percent')::numeric)
  ] loop
    continue when v_beyond is null;
    if not v_overrides then
      perform private.refuse(v_beyond ->> 'code', v_beyond - 'code');
    end if;
    perform private.note_beyond_limit(p_document, v_beyond);
  end loop;
end
$$;
comment on function private.refuse_beyond_limits(kontor.documents) is
  'KT330 below the list by more than the profile allows, KT331 without a current price, KT332 above the sum of the profile;
by the right to override prices it goes through and is noted.';
