-- Returns: picked from what was shipped or received, never above it, at its price and VAT.

create function private.returnable(p_document_id bigint)
returns table (document_line_id bigint, item_id bigint, quantity numeric, returned numeric, remaining numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, l.item_id, l.quantity::numeric, coalesce(r.quantity, 0), l.quantity - coalesce(r.quantity, 0)
  from kontor.document_lines l
  left join lateral (
    select sum(o.quantity) as quantity
    from kontor.document_lines o join kontor.documents d on d.id = o.document_id
    where o.source_line_id = l.id and d.state = 'posted' and d.kind in ('client_return', 'supplier_return')
  ) r on true
  where l.document_id = p_document_id
  order by l.line_no, l.id;
end;
comment on function private.returnable(bigint) is
  'Lines of a shipment or receipt with what was returned of them and what remains.';

create function private.check_return(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_source kontor.documents;
  v_line record;
  v_lines jsonb;
begin
  -- Locked: two returns of one shipment posted at once must not both have its last piece.
  select d.* into v_source from kontor.documents d
  where d.id = (select r.source_document_id from kontor.returns r where r.document_id = p_document.id)
  for no key update;
  if v_source.id is null then
    perform private.refuse('KT008', '{"field": "source_document_id"}');
  end if;
  select l.line_id, l.line_no into v_line
  from kontor.document_lines l left join kontor.document_lines s on s.id = l.source_line_id
  where l.document_id = p_document.id and (s.document_id is distinct from v_source.id or s.item_id <> l.item_id
    or v_source.state <> 'posted' or v_source.reversal_of_id is not null or v_source.client_id <> p_document.client_id
    or v_source.currency <> p_document.currency or v_source.own_firm_id <> p_document.own_firm_id
    or l.lot_id is distinct from s.lot_id or v_source.vat_mode <> p_document.vat_mode
    or v_source.kind <> case p_document.kind when 'client_return' then 'shipment' else 'receipt' end)
  order by l.line_no, l.id limit 1;
  if found then
    perform private.refuse('KT316', jsonb_build_object(
      'field', 'source_line_id', 'line_id', v_line.line_id, 'line_no', v_line.line_no));
  end if;
  select jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'item_id', x.item_id, 'name', i.name,
      'needed', trim_scale(x.needed)::text, 'remaining', trim_scale(r.remaining)::text) order by x.line_no, x.id)
    into v_lines
  from (
    select l.*, sum(l.quantity) over (partition by l.source_line_id) as needed
    from kontor.document_lines l where l.document_id = p_document.id
  ) x
  join private.returnable(v_source.id) r on r.document_line_id = x.source_line_id
  join kontor.items i on i.id = x.item_id
  where x.needed > r.remaining;
  if v_lines is not null then
    perform private.refuse('KT318', jsonb_build_object('lines', v_lines, 'names', (
      select string_agg(distinct format('%s: %s', l ->> 'name', l ->> 'remaining'), ', ')
      from jsonb_array_elements(v_lines) l)));
  end if;
  perform private.price_return(p_document);
end
$$;
comment on function private.check_return(kontor.documents) is
  'KT316 for a line that does not stand in the source, KT318 for more than remains; then prices the return by it.';

-- Up to the quantity returned so far, rounded, less what the returns before it took: all returns of a line add up to it.
create function private.price_return(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update kontor.line_money m
  set price = s.price, discount_percent = s.discount_percent, vat_rate_id = s.vat_rate_id,
      net = n.net, total = n.total, vat = n.total - n.net, typed = 'price', vat_typed = s.vat_typed, price_typed = true
  from kontor.document_lines l
  join kontor.document_lines o on o.id = l.source_line_id
  join kontor.line_money s on s.id = o.id
  cross join lateral (
    select coalesce(sum(x.quantity), 0) as quantity
    from kontor.document_lines x join kontor.documents d on d.id = x.document_id
    where x.source_line_id = o.id
      and (d.state = 'posted' and d.kind = p_document.kind
           or x.document_id = p_document.id and (x.line_no, x.id) < (l.line_no, l.id))
  ) b
  cross join lateral (
    select least(b.quantity, o.quantity) as before, least(b.quantity + l.quantity, o.quantity) as upto) q
  cross join lateral (
    select private.rounded_ratio(s.net * q.upto, o.quantity, 2)
             - private.rounded_ratio(s.net * q.before, o.quantity, 2) as net,
           private.rounded_ratio(s.total * q.upto, o.quantity, 2)
             - private.rounded_ratio(s.total * q.before, o.quantity, 2) as total) n
  where l.document_id = p_document.id and m.id = l.id;
  perform private.write_totals(p_document.id);
end
$$;
comment on function private.price_return(kontor.documents) is
  'Gives a return the prices, VAT rates and sums of the lines it returns, in proportion; parts add up to the whole.';

-- What the lines of a document were returned by, and so what forbids taking it back.
create function private.refuse_returned(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_returns jsonb;
begin
  select jsonb_build_object('documents', jsonb_agg(to_jsonb(x) order by x.moment, x.document_id),
                            'numbers', string_agg(x.number, ', ' order by x.moment, x.document_id)) into v_returns
  from (
    select distinct d.id as document_id, d.kind, d.number, d.moment
    from kontor.document_lines l
    join kontor.document_lines r on r.source_line_id = l.id
    join kontor.documents d on d.id = r.document_id
    where l.document_id = p_document.id and d.state = 'posted' and d.kind in ('client_return', 'supplier_return')
    order by d.moment, d.id limit 20
  ) x
  having count(*) > 0;
  if v_returns is not null then
    perform private.refuse('KT324', v_returns);
  end if;
end
$$;
comment on function private.refuse_returned(kontor.documents) is 'KT324 names the returns that stand on a document.';
