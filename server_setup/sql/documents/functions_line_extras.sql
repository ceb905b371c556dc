-- What a line may have beside item, quantity and money: a lot, what it becomes, which way it goes, what it came from.

create function private.lot_origin(p_lot_id bigint, out country text, out customs_declaration text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.country, l.customs_declaration
  from kontor.document_lines l
  join kontor.documents d on d.id = l.document_id
  where l.lot_id = p_lot_id and d.kind in ('receipt', 'opening') and d.state = 'posted'
    and (l.country <> '' or l.customs_declaration <> '')
  order by d.moment desc, l.id desc limit 1
$$;
comment on function private.lot_origin(bigint) is
  'Country of origin and customs declaration of a lot, by the document that brought it in last.';

-- What a line does not send it keeps, as long as it stays the same item.
create function private.line_extras(
  p_kind text, p_raw jsonb, p_item kontor.items, p_old kontor.document_lines, p_quantity numeric,
  out paper_quantity numeric, out places numeric, out net_mass numeric, out gross_mass numeric, out lot_id bigint,
  out to_item_id bigint, out direction smallint, out source_line_id bigint, out cost_share numeric,
  out country text, out customs_declaration text, out fault text, out fault_field text
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lot kontor.lots;
  v_number text := btrim(p_raw ->> 'lot');
  v_same boolean := p_item.id is not distinct from p_old.item_id;
begin
  paper_quantity := case when p_raw ? 'paper_quantity' then (p_raw ->> 'paper_quantity')::numeric
    else p_old.paper_quantity end;
  places := case when p_raw ? 'places' then (p_raw ->> 'places')::numeric when v_same then p_old.places end;
  net_mass := case when p_raw ? 'net_mass' then (p_raw ->> 'net_mass')::numeric when v_same then p_old.net_mass end;
  gross_mass := case when p_raw ? 'gross_mass' then (p_raw ->> 'gross_mass')::numeric when v_same then p_old.gross_mass end;
  cost_share := case when p_raw ? 'cost_share' then (p_raw ->> 'cost_share')::numeric else p_old.cost_share end;
  to_item_id := case when p_raw ? 'to_item_id' then (p_raw ->> 'to_item_id')::bigint else p_old.to_item_id end;
  direction := case
    when p_kind not in ('production', 'assembly', 'disassembly', 'cost_correction') then 0
    when p_raw ->> 'direction' in ('1', '-1') then (p_raw ->> 'direction')::smallint
    when p_old.direction <> 0 then p_old.direction
    when p_kind = 'cost_correction' then 1 else -1 end;
  if v_same then
    lot_id := p_old.lot_id;
    source_line_id := p_old.source_line_id;
  end if;
  if p_raw ? 'source_line_id' then
    source_line_id := (p_raw ->> 'source_line_id')::bigint;
  end if;
  if p_raw ? 'lot' then
    lot_id := null;
    if v_number <> '' then
      select t.* into v_lot from kontor.lots t where t.item_id = p_item.id and t.number = v_number;
      lot_id := v_lot.id;
      fault := case when p_item.tracking = 'none' then 'KT314' when v_lot.id is null then 'KT312'
        when v_lot.is_serial and p_quantity <> 1 then 'KT313' end;
      fault_field := case when fault = 'KT313' then 'quantity' else 'lot' end;
    end if;
  end if;
  -- What goes out of a lot, or comes back of it, is of the lot's origin until somebody says otherwise.
  if lot_id is distinct from p_old.lot_id
     and p_kind in ('shipment', 'supplier_return', 'client_return', 'transfer') then
    select o.country, o.customs_declaration into country, customs_declaration from private.lot_origin(lot_id) o;
  elsif v_same then
    country := p_old.country;
    customs_declaration := p_old.customs_declaration;
  end if;
  country := coalesce(case when p_raw ? 'country' then upper(btrim(p_raw ->> 'country')) else country end, '');
  customs_declaration := coalesce(case when p_raw ? 'customs_declaration' then btrim(p_raw ->> 'customs_declaration')
    else customs_declaration end, '');
  if fault is null and p_item.tracking = 'serial' and lot_id is not null and p_quantity <> 1 then
    fault := 'KT313';
    fault_field := 'quantity';
  elsif fault is null and p_kind = 'regrading' and to_item_id is not null and (to_item_id = p_item.id or not exists (
      select from kontor.items i where i.id = to_item_id and i.unit_id = p_item.unit_id)) then
    fault := 'KT315';
    fault_field := 'to_item_id';
  elsif fault is null and (paper_quantity < 0 or paper_quantity >= 1e12 or cost_share < 0 or cost_share >= 1e12
      or places < 0 or places >= 1e9 or places <> trunc(places) or net_mass < 0 or net_mass >= 1e12 or gross_mass < 0
      or gross_mass >= 1e12 or country !~ '^([A-Z]{2})?$' or length(customs_declaration) > 60) then
    fault := 'KT005';
    fault_field := case when paper_quantity < 0 or paper_quantity >= 1e12 then 'paper_quantity'
      when cost_share < 0 or cost_share >= 1e12 then 'cost_share'
      when places < 0 or places >= 1e9 or places <> trunc(places) then 'places'
      when net_mass < 0 or net_mass >= 1e12 then 'net_mass' when gross_mass < 0 or gross_mass >= 1e12 then 'gross_mass'
      when length(customs_declaration) > 60 then 'customs_declaration' else 'country' end;
  end if;
  if p_kind <> 'regrading' then
    to_item_id := null;
  end if;
end
$$;
comment on function private.line_extras(text, jsonb, kontor.items, kontor.document_lines, numeric) is
  'The further fields of a line, with the code of what is wrong: KT312-KT315 lots and regrading, KT005 others.';

-- A lot that comes in for the first time is made by the line that names it; one that goes out must be known.
create function private.make_lots(p_document kontor.documents, p_lines jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if private.line_direction(p_document.kind, 1::smallint) <= 0
     or p_document.kind = 'client_return' and not private.can_touch_document(p_document, 'override') then
    return;
  end if;
  insert into kontor.lots (item_id, number, is_serial, expires_on, made_on)
  select distinct on (i.id, n.number) i.id, n.number, i.tracking = 'serial', l.expires_on, l.made_on
  from jsonb_to_recordset(p_lines) as l(
    item_id bigint, lot text, expires_on date, made_on date, direction smallint, source_line_id bigint)
  join kontor.items i on i.id = l.item_id and i.tracking <> 'none'
  cross join lateral (select btrim(l.lot) as number) n
  where n.number <> '' and length(n.number) <= 100 and (l.made_on is null or l.expires_on is null or l.expires_on >= l.made_on)
    and private.line_direction(p_document.kind, coalesce(l.direction, 0::smallint)) > 0
    -- What comes back went out of a lot that is known; only goods from before the books may name a new one.
    and (p_document.kind <> 'client_return' or l.source_line_id is null)
  order by i.id, n.number
  on conflict (item_id, number) do update
  -- Dates are put right by the document that brought the lot in, until another one names it.
  set expires_on = coalesce(excluded.expires_on, lots.expires_on), made_on = coalesce(excluded.made_on, lots.made_on)
  where (excluded.expires_on, excluded.made_on) is distinct from (lots.expires_on, lots.made_on)
    and not exists (select from kontor.document_lines o
                    where o.lot_id = lots.id and o.document_id is distinct from p_document.id);
end
$$;
comment on function private.make_lots(kontor.documents, jsonb) is
  'Makes the lots that incoming lines name first, with their dates of making and expiry.';

-- A line that says it returns or fulfils another shows that line's price: it must be one's own to see.
create function private.refuse_foreign_sources(p_document kontor.documents, p_rows jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_line record;
begin
  for v_line in
    select r.source_line_id, min(r.line_id::text) as line_id, min(r.line_no) as line_no, d as document,
           bool_and(s.item_id = r.item_id) as same_item
    from jsonb_to_recordset(p_rows) as r(line_id uuid, line_no integer, item_id bigint, source_line_id bigint)
    left join kontor.document_lines s on s.id = r.source_line_id
    left join kontor.documents d on d.id = s.document_id
    where r.source_line_id is not null
      and not exists (select from kontor.document_lines o where o.document_id = p_document.id and o.line_id = r.line_id
                        and o.source_line_id = r.source_line_id and o.item_id = r.item_id)
    group by r.source_line_id, d
  loop
    if (v_line.document).id is null or not v_line.same_item
       or not private.can_touch_document(v_line.document, 'view') then
      perform private.refuse('KT316', jsonb_build_object(
        'field', 'source_line_id', 'line_id', v_line.line_id, 'line_no', v_line.line_no));
    end if;
  end loop;
end
$$;
comment on function private.refuse_foreign_sources(kontor.documents, jsonb) is
  'KT316 for a line made from one that is missing, of another item, or not this person''s to see.';

-- What goods of a return without a source cost is said by who may see costs; another person's save leaves it alone.
create function private.write_unit_costs(p_document kontor.documents, p_put jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.kind <> 'client_return' then
    return;
  end if;
  delete from kontor.return_costs c
  using kontor.document_lines l
  join jsonb_array_elements(p_put) e on (e ->> 'line_id')::uuid = l.line_id
  where l.document_id = p_document.id and c.id = l.id
    and (e ? 'unit_cost' and (e ->> 'unit_cost')::numeric is distinct from c.unit_cost or c.item_id <> l.item_id);
  if not exists (select from jsonb_array_elements(p_put) e where e ->> 'unit_cost' is not null) then
    return;
  elsif not private.can_touch(p_document.warehouse_key, 'cost', 'view') then
    perform private.refuse('KT002', '{"object": "cost", "action": "view"}');
  end if;
  insert into kontor.return_costs (id, document_id, item_id, unit_cost)
  select l.id, l.document_id, l.item_id, (e ->> 'unit_cost')::numeric
  from jsonb_array_elements(p_put) e
  join kontor.document_lines l on l.document_id = p_document.id and l.line_id = (e ->> 'line_id')::uuid
  where e ->> 'unit_cost' is not null and l.source_line_id is null
  on conflict (id) do nothing;
end
$$;
comment on function private.write_unit_costs(kontor.documents, jsonb) is
  'Stores what goods of a return without a source cost a unit; KT002 without the right to cost.';
