-- Returns: picked from what was shipped or received, of one document or of several, never above it, at its price and VAT.

create function private.returned_quantities(p_lines bigint[])
returns table (document_line_id bigint, quantity numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select o.source_line_id, sum(o.quantity)
  from kontor.document_lines o join kontor.documents d on d.id = o.document_id
  where o.source_line_id = any (p_lines) and d.state = 'posted' and d.kind in ('client_return', 'supplier_return')
  group by o.source_line_id;
end;
comment on function private.returned_quantities(bigint[]) is 'How much was returned of lines, where anything was.';

create function private.returnable(p_document_id bigint)
returns table (document_line_id bigint, item_id bigint, quantity numeric, returned numeric, remaining numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, l.item_id, l.quantity::numeric, coalesce(r.quantity, 0), l.quantity - coalesce(r.quantity, 0)
  from kontor.document_lines l
  left join private.returned_quantities(
    (select array_agg(x.id) from kontor.document_lines x where x.document_id = p_document_id)) r
    on r.document_line_id = l.id
  where l.document_id = p_document_id
  order by l.line_no, l.id;
end;
comment on function private.returnable(bigint) is
  'Lines of a shipment or receipt with what was returned of them and what remains.';

create function private.source_kind(p_kind text) returns text
language sql immutable parallel safe
return case p_kind when 'client_return' then 'shipment' when 'supplier_return' then 'receipt' end;
comment on function private.source_kind(text) is 'The kind of document that a return takes its lines from.';

-- What a return may be picked from: of one document, or of a partner's documents of a period; the latest first.
create function api.returnable_lines(
  p_kind text, p_warehouse_id bigint, p_client_id bigint, p_source_id bigint, p_since timestamptz, p_until timestamptz,
  p_search text, p_limit integer
)
returns table (document_id bigint, document_line_id bigint, returned numeric, remaining numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_search text := btrim(coalesce(p_search, ''));
begin
  perform private.me();
  return query
    with lines as materialized (
      select d.id as document_id, d.moment, l.id, l.line_no, l.quantity
      from kontor.documents d
      join kontor.warehouses w on w.id = p_warehouse_id and w.own_firm_id = d.own_firm_id
      join kontor.document_lines l on l.document_id = d.id
      where d.kind = private.source_kind(p_kind) and d.state = 'posted' and d.reversal_of_id is null
        and (d.id = p_source_id or p_source_id is null and d.client_id = p_client_id
             and d.moment >= coalesce(p_since, '-infinity') and d.moment < coalesce(p_until, 'infinity'))
        and private.can_touch_document(d, 'view')
        and (v_search = '' or strpos(d.number, v_search) > 0
             or l.item_id in (select f.item_id from api.find_item_ids(v_search, 1000) f))
    )
    select l.document_id, l.id, coalesce(r.quantity, 0), l.quantity - coalesce(r.quantity, 0)
    from lines l
    left join private.returned_quantities((select array_agg(x.id) from lines x)) r on r.document_line_id = l.id
    where l.quantity > coalesce(r.quantity, 0)
    order by l.moment desc, l.document_id desc, l.line_no, l.id
    limit least(greatest(p_limit, 0), 2000);
end
$$;
comment on function api.returnable_lines(text, bigint, bigint, bigint, timestamptz, timestamptz, text, integer) is
  'Lines that a return of a kind into a warehouse may take, with what was returned and what is left of each.';

create function private.check_return(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_source_id bigint;
  v_line record;
  v_lines jsonb;
begin
  select r.source_document_id into v_source_id from kontor.returns r where r.document_id = p_document.id;
  -- Locked, in one order: two returns of one line posted at once must not both have its last piece.
  perform from kontor.documents d
  where d.id in (select s.document_id from kontor.document_lines l join kontor.document_lines s on s.id = l.source_line_id
                 where l.document_id = p_document.id)
  order by d.id for no key update;
  select l.line_id, l.line_no into v_line
  from kontor.document_lines l
  join kontor.document_lines s on s.id = l.source_line_id
  join kontor.documents d on d.id = s.document_id
  where l.document_id = p_document.id and (d.id <> v_source_id or s.item_id <> l.item_id
    or d.state <> 'posted' or d.reversal_of_id is not null or d.client_id is distinct from p_document.client_id
    or d.currency <> p_document.currency or d.own_firm_id <> p_document.own_firm_id
    or l.lot_id is distinct from s.lot_id or d.vat_mode <> p_document.vat_mode
    or d.kind <> private.source_kind(p_document.kind))
  order by l.line_no, l.id limit 1;
  if found then
    perform private.refuse('KT316', jsonb_build_object(
      'field', 'source_line_id', 'line_id', v_line.line_id, 'line_no', v_line.line_no));
  end if;
  select jsonb_agg(jsonb_build_object('line_id', x.line_id, 'line_no', x.line_no, 'item_id', x.item_id, 'name', i.name,
      'needed', trim_scale(x.needed)::text, 'remaining', trim_scale(s.quantity - coalesce(r.quantity, 0))::text)
      order by x.line_no, x.id)
    into v_lines
  from (
    select l.*, sum(l.quantity) over (partition by l.source_line_id) as needed
    from kontor.document_lines l where l.document_id = p_document.id and l.source_line_id is not null
  ) x
  join kontor.document_lines s on s.id = x.source_line_id
  join kontor.items i on i.id = x.item_id
  left join private.returned_quantities(
    (select array_agg(l.source_line_id) from kontor.document_lines l where l.document_id = p_document.id)) r
    on r.document_line_id = s.id
  where x.needed > s.quantity - coalesce(r.quantity, 0);
  if v_lines is not null then
    perform private.refuse('KT318', jsonb_build_object('lines', v_lines, 'names', (
      select string_agg(distinct format('%s: %s', l ->> 'name', l ->> 'remaining'), ', ')
      from jsonb_array_elements(v_lines) l)));
  end if;
  perform private.note_without_source(p_document);
  perform private.link_return(p_document);
  perform private.price_return(p_document);
end
$$;
comment on function private.check_return(kontor.documents) is
  'KT316 for a line that does not fit its source, KT318 for more than remains, KT345 for one without a source; prices it.';

-- Goods from before the books began, or whose paper is lost: they come back by a right of their own, and it is told.
create function private.note_without_source(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_object text := private.document_object(p_document.kind);
  v_lines jsonb;
begin
  select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'line_no', l.line_no, 'item_id', l.item_id, 'name', i.name,
      'quantity', trim_scale(l.quantity)::text) order by l.line_no, l.id) into v_lines
  from kontor.document_lines l join kontor.items i on i.id = l.item_id
  where l.document_id = p_document.id and l.source_line_id is null;
  if v_lines is null then
    return;
  elsif not private.can_touch_document(p_document, 'override') then
    perform private.refuse('KT345', jsonb_build_object('field', 'source_line_id', 'object', v_object, 'action', 'override',
      'ask', private.whom_to_ask()) || (v_lines -> 0));
  end if;
  perform private.note_override(v_object, p_document.id, jsonb_build_object('without_source', v_lines));
end
$$;
comment on function private.note_without_source(kontor.documents) is
  'KT345 for lines that return nothing in particular; by the right to override they pass and are noted.';

create function private.link_return(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from kontor.document_links k using kontor.documents d
  where k.to_document_id = p_document.id and d.id = k.from_document_id and d.kind = private.source_kind(p_document.kind)
    and not exists (select from kontor.document_lines l join kontor.document_lines s on s.id = l.source_line_id
                    where l.document_id = p_document.id and s.document_id = d.id);
  insert into kontor.document_links (from_document_id, to_document_id)
  select distinct s.document_id, p_document.id
  from kontor.document_lines l join kontor.document_lines s on s.id = l.source_line_id
  where l.document_id = p_document.id
  on conflict (from_document_id, to_document_id) do nothing;
end
$$;
comment on function private.link_return(kontor.documents) is 'Says which documents a return was made from: those of its lines.';

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
  where l.document_id = p_document.id and m.id = l.id
    and (m.price, m.discount_percent, m.vat_rate_id, m.net, m.total, m.typed, m.vat_typed, m.price_typed)
      is distinct from (s.price, s.discount_percent, s.vat_rate_id, n.net, n.total, 'price', s.vat_typed, true);
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
