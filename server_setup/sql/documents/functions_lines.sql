-- Lines of a draft, written as one types: only those that changed travel, and each carries the version it was seen at.

create function private.check_line_numbers(p_lines jsonb) returns void
language plpgsql immutable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault jsonb;
begin
  if jsonb_typeof(p_lines) <> 'array' or jsonb_array_length(p_lines) > 10000 then
    perform private.refuse('KT007', '{"field": "lines", "limit": 10000}');
  end if;
  select jsonb_build_object('field', f.key, 'value', f.value, 'line_id', l ->> 'line_id', 'reason', 'number') into v_fault
  from jsonb_array_elements(p_lines) l, jsonb_each_text(l) f
  where f.key in ('quantity', 'paper_quantity', 'places', 'net_mass', 'gross_mass', 'cost_share', 'unit_cost', 'price',
      'discount_percent', 'net', 'vat', 'total')
    and f.value !~ '^-?[0-9]{1,24}(\.[0-9]{1,12})?$'
  limit 1;
  if found then
    perform private.refuse('KT005', v_fault);
  end if;
end
$$;
comment on function private.check_line_numbers(jsonb) is 'KT005 for a quantity or sum that is no plain decimal number.';

create function private.computed_lines(p_document kontor.documents, p_lines jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_country text;
  v_day date := private.firm_day(p_document.own_firm_id, p_document.moment);
  v_money text := private.kind_money(p_document.kind);
  v_regime text;
  v_items bigint[];
  v_quantities numeric[];
  v_rates bigint[];
  v_percents numeric[];
  v_rows jsonb;
begin
  select f.country into v_country from kontor.own_firms f where f.id = p_document.own_firm_id;
  if p_document.kind = 'surplus' and not private.can_touch(p_document.warehouse_key, 'cost', 'view') then
    -- Who may not see what goods cost does not say what found ones are worth: they come in at what they cost now.
    select coalesce(jsonb_agg(l - array['price', 'discount_percent', 'typed', 'net', 'vat', 'total'] order by n), '[]')
      into p_lines from jsonb_array_elements(p_lines) with ordinality x(l, n);
  end if;
  if v_money = 'sale' then
    -- The regime of the own firm gives the VAT of its sales; without one each item has its own class.
    select t.vat_class into v_regime from kontor.tax_regimes t
    where t.own_firm_id = p_document.own_firm_id and t.valid_from <= v_day order by t.valid_from desc limit 1;
  end if;
  select array_agg(i.id order by e.place), array_agg((e.raw ->> 'quantity')::numeric order by e.place),
         array_agg(r.id order by e.place), array_agg(r.rate order by e.place)
    into v_items, v_quantities, v_rates, v_percents
  from jsonb_array_elements(p_lines) with ordinality e(raw, place)
  left join kontor.items i on i.id = (e.raw ->> 'item_id')::bigint
  -- The few classes are looked up once each, behind offset 0, and not for every line.
  left join (
    select c.vat_class, private.vat_rate_of(v_country, c.vat_class, v_day) as id
    from (select distinct v.vat_class from kontor.vat_rates v where v.country = v_country) c offset 0
  ) d on d.vat_class = coalesce(v_regime, i.vat_class)
  left join kontor.vat_rates r on r.country = v_country and r.id = coalesce((e.raw ->> 'vat_rate_id')::bigint, d.id);
  select jsonb_agg(to_jsonb(c) order by c.line_no, c.line_id) into v_rows
  from (
    select l.line_id, l.version as seen_version, o.version as stored_version, coalesce(l.line_no, o.line_no, 0) as line_no,
           l.item_id, l.pack_id, coalesce(p.factor, 1) as pack_factor, q.quantity, i.unit_id, coalesce(l.note, '') as note,
           x.paper_quantity, x.places, x.net_mass, x.gross_mass, x.lot_id, x.to_item_id, x.direction, x.source_line_id, x.cost_share, x.country,
           x.customs_declaration, r.id as vat_rate_id, k.typed, l.vat is not null as vat_typed, k.discount_percent,
           k.price_typed or k.typed <> 'price' as price_typed,
           m.price, m.net, m.vat, m.total,
           case
             when l.line_id is null then 'KT008'
             when l.version is distinct from o.version then 'KT004'
             when i.id is null or (i.archived and o.id is null) or (l.pack_id is not null and p.id is null) then 'KT307'
             when q.quantity is null or (q.quantity <= 0 and p_document.kind <> 'cost_correction') then 'KT302'
             when scale(trim_scale(q.quantity)) > u.decimals then 'KT303'
             when q.quantity >= 1e12 or l.price >= 1e12 then 'KT913'
             when l.price < 0 or k.discount_percent not between 0 and 100 or k.typed not in ('price', 'net', 'total')
               then 'KT309'
             when v_money is not null and r.id is null then 'KT308'
             when v_money is not null and m.fault is not null then m.fault
             else x.fault
           end as fault,
           x.fault_field, u.decimals
    from jsonb_array_elements(p_lines) with ordinality e(raw, place)
    cross join lateral jsonb_to_record(e.raw) as l(
      line_id uuid, version integer, line_no integer, item_id bigint, pack_id bigint, quantity numeric, note text,
      price numeric, discount_percent numeric, vat_rate_id bigint, typed text, net numeric, vat numeric, total numeric)
    left join kontor.document_lines o on o.document_id = p_document.id and o.line_id = l.line_id
    left join kontor.line_money om on om.id = o.id
    left join kontor.items i on i.id = l.item_id
    left join kontor.units u on u.id = i.unit_id
    -- Strict: no other kind works out what the goods of the warehouse cost.
    left join private.unit_costs_of(case when p_document.kind = 'surplus' then p_document.warehouse_id end) f
      on f.item_id = l.item_id
    left join kontor.item_packs p on p.id = l.pack_id and p.item_id = l.item_id
    left join kontor.vat_rates r on r.id = v_rates[e.place]
    left join private.line_prices(
      case when v_money = 'sale' then p_document.client_id end, p_document.price_kind_id, v_day, p_document.currency,
      case when v_money <> 'price' then p_document.vat_mode end, v_items, v_quantities, v_percents) lp
      on v_money is not null and lp.place = e.place
    cross join lateral (
      select case when p_document.kind = 'cost_correction' then 0 else l.quantity end as quantity) q
    cross join lateral private.line_extras(p_document.kind, e.raw, i, o, q.quantity) x
    -- A price or discount that somebody typed stays; any other is that of the list for this quantity.
    cross join lateral (
      select o.item_id is not distinct from l.item_id and om.price_typed and l.price is null
               and l.discount_percent is null as kept,
             case when v_money = 'sale' then coalesce(lp.discount_percent, 0) else 0 end as discount_percent
    ) h
    cross join lateral (
      select coalesce(l.typed, 'price') as typed,
             coalesce(l.discount_percent, case when h.kept then om.discount_percent end, h.discount_percent)
               as discount_percent,
             h.kept or coalesce(l.price <> lp.price, l.price is not null)
               or coalesce(l.discount_percent <> h.discount_percent, false) as price_typed
    ) k
    cross join lateral private.line_money(
      case when p_document.kind = 'cost_correction' then 1 else q.quantity end,
      coalesce(l.price, case when h.kept then om.price end, lp.price,
               case when o.item_id = l.item_id then om.price end, f.cost, 0),
      k.discount_percent, r.rate, p_document.vat_mode, k.typed,
      case k.typed when 'net' then l.net when 'total' then l.total end, l.vat) m
  ) c;
  return coalesce(v_rows, '[]');
end
$$;
comment on function private.computed_lines(kontor.documents, jsonb) is
  'Lines as they will be stored, priced and summed, each with the code of its fault.';

create function private.refuse_faulty_line(p_rows jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_line record;
begin
  select r.* into v_line
  from jsonb_to_recordset(p_rows) as r(line_id uuid, line_no integer, item_id bigint, quantity numeric, decimals integer,
    typed text, fault text, fault_field text, seen_version integer, stored_version integer)
  where r.fault is not null order by r.line_no, r.line_id limit 1;
  if not found then
    return;
  elsif v_line.fault = 'KT004' then
    perform private.refuse('KT004', jsonb_build_object('who', null, 'at', null, 'line_id', v_line.line_id, 'fields',
      jsonb_build_object('lines', jsonb_build_object('theirs', v_line.stored_version, 'mine', v_line.line_no,
                                                     'original', v_line.seen_version))));
  end if;
  perform private.refuse(v_line.fault, jsonb_build_object(
    'field', case v_line.fault when 'KT302' then 'quantity' when 'KT303' then 'quantity' when 'KT304' then 'vat'
             when 'KT307' then 'item_id' when 'KT308' then 'vat_rate_id' when 'KT309' then v_line.typed
             when 'KT913' then 'total' when 'KT008' then 'line_id' else v_line.fault_field end,
    'line_id', v_line.line_id, 'line_no', v_line.line_no, 'value', v_line.quantity::text, 'decimals', v_line.decimals,
    'limit', '1.00'));
end
$$;
comment on function private.refuse_faulty_line(jsonb) is 'Refuses for the first line with a fault, naming line and field.';

create function private.write_lines(p_document kontor.documents, p_rows jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.document_lines
    (document_id, line_id, line_no, item_id, pack_id, pack_factor, quantity, unit_id, note, paper_quantity, places,
     net_mass, gross_mass, lot_id, to_item_id, direction, source_line_id, cost_share, country, customs_declaration)
  select p_document.id, r.line_id, r.line_no, r.item_id, r.pack_id, r.pack_factor, r.quantity, r.unit_id, r.note,
         r.paper_quantity, r.places, r.net_mass, r.gross_mass, r.lot_id, r.to_item_id, r.direction, r.source_line_id, r.cost_share, r.country,
         r.customs_declaration
  from jsonb_to_recordset(p_rows) as r(line_id uuid, line_no integer, item_id bigint, pack_id bigint,
    pack_factor numeric, quantity numeric, unit_id bigint, note text, paper_quantity numeric, places numeric,
    net_mass numeric, gross_mass numeric, lot_id bigint, to_item_id bigint, direction smallint, source_line_id bigint, cost_share numeric, country text,
    customs_declaration text)
  on conflict (document_id, line_id) do update
  set line_no = excluded.line_no, item_id = excluded.item_id, pack_id = excluded.pack_id,
      pack_factor = excluded.pack_factor, quantity = excluded.quantity, unit_id = excluded.unit_id, note = excluded.note,
      paper_quantity = excluded.paper_quantity, places = excluded.places, net_mass = excluded.net_mass,
      gross_mass = excluded.gross_mass, lot_id = excluded.lot_id, to_item_id = excluded.to_item_id,
      direction = excluded.direction, source_line_id = excluded.source_line_id, cost_share = excluded.cost_share,
      country = excluded.country, customs_declaration = excluded.customs_declaration;
  if private.kind_money(p_document.kind) is null then
    return;
  end if;
  insert into kontor.line_money
    (id, document_id, price, discount_percent, vat_rate_id, net, vat, total, typed, vat_typed, price_typed)
  select l.id, l.document_id, r.price, r.discount_percent, r.vat_rate_id, r.net, r.vat, r.total, r.typed, r.vat_typed,
         coalesce(r.price_typed, false)
  from jsonb_to_recordset(p_rows) as r(line_id uuid, price numeric, discount_percent numeric, vat_rate_id bigint,
    net numeric, vat numeric, total numeric, typed text, vat_typed boolean, price_typed boolean)
  join kontor.document_lines l on l.document_id = p_document.id and l.line_id = r.line_id
  on conflict (id) do update
  set price = excluded.price, discount_percent = excluded.discount_percent, vat_rate_id = excluded.vat_rate_id,
      net = excluded.net, vat = excluded.vat, total = excluded.total, typed = excluded.typed,
      vat_typed = excluded.vat_typed, price_typed = excluded.price_typed;
end
$$;
comment on function private.write_lines(kontor.documents, jsonb) is 'Stores computed lines and their money.';

create function private.write_totals(p_document_id bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into kontor.document_money (document_id, net, vat, total)
  select p_document_id, coalesce(sum(m.net), 0), coalesce(sum(m.vat), 0), coalesce(sum(m.total), 0)
  from kontor.line_money m where m.document_id = p_document_id
  on conflict (document_id) do update set net = excluded.net, vat = excluded.vat, total = excluded.total
$$;
comment on function private.write_totals(bigint) is 'Makes a document''s sums the sums of its lines.';

create function private.save_lines(p_document kontor.documents, p_lines jsonb, p_all_anew boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_put jsonb := coalesce(p_lines -> 'put', '[]');
  v_rows jsonb;
begin
  perform private.check_line_numbers(v_put);
  delete from kontor.document_lines l
  using jsonb_array_elements_text(coalesce(p_lines -> 'drop', '[]')) d
  where l.document_id = p_document.id and l.line_id = d::uuid;
  if p_all_anew then
    -- Another client, day, price kind, VAT mode or own firm changes every line: what was typed in it stays, the rest
    -- follows; a VAT rate does not go abroad.
    select v_put || coalesce(jsonb_agg(jsonb_build_object(
      'line_id', l.line_id, 'version', l.version, 'line_no', l.line_no, 'item_id', l.item_id, 'pack_id', l.pack_id,
      'quantity', l.quantity, 'note', l.note, 'price', case when m.price_typed then m.price end,
      'discount_percent', case when m.price_typed then m.discount_percent end,
      'vat_rate_id', case when r.country = f.country then r.id end, 'typed', m.typed, 'net', m.net, 'total', m.total)),
      '[]') into v_put
    from kontor.document_lines l
    join kontor.line_money m on m.id = l.id
    join kontor.vat_rates r on r.id = m.vat_rate_id
    join kontor.own_firms f on f.id = p_document.own_firm_id
    where l.document_id = p_document.id
      and not exists (select from jsonb_array_elements(v_put) p where (p ->> 'line_id')::uuid = l.line_id);
  end if;
  perform private.make_lots(p_document, v_put);
  v_rows := private.computed_lines(p_document, v_put);
  perform private.refuse_faulty_line(v_rows);
  perform private.refuse_foreign_sources(p_document, v_rows);
  if v_rows <> '[]' then
    perform private.write_lines(p_document, v_rows);
    perform private.write_unit_costs(p_document, v_put);
  end if;
  perform private.write_totals(p_document.id);
end
$$;
comment on function private.save_lines(kontor.documents, jsonb, boolean) is
  'Applies {put, drop} to the lines of a draft and sums it anew.';
