-- Moves of the kinds that bring goods in, turn them into others, or change only what they are worth.

-- A part of an amount by weights: what is rounded up to each weight, so that the parts add up exactly.
create function private.spread_costs(p_document kontor.documents)
returns table (document_line_id bigint, amount numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault text;
begin
  if not exists (select from kontor.receipt_costs c where c.document_id = p_document.id) then
    return;
  end if;
  select c.spread_by into v_fault
  from kontor.receipt_costs c
  where c.document_id = p_document.id and c.amount > 0
    and not exists (select from private.cost_weights(p_document, c.spread_by) w where w.weight > 0)
  order by c.id limit 1;
  if found then
    perform private.refuse('KT325', jsonb_build_object('field', 'costs', 'spread_by', v_fault));
  end if;
  return query
    select s.document_line_id, sum(s.part)
    from (
      select w.document_line_id,
             private.rounded_ratio(c.amount * sum(w.weight) over upto, sum(w.weight) over whole, 2)
               - private.rounded_ratio(c.amount * (sum(w.weight) over upto - w.weight), sum(w.weight) over whole, 2) as part
      from kontor.receipt_costs c cross join lateral private.cost_weights(p_document, c.spread_by) w
      where c.document_id = p_document.id and c.amount > 0
      window whole as (partition by c.id), upto as (partition by c.id order by w.place)
    ) s
    group by s.document_line_id;
end
$$;
comment on function private.spread_costs(kontor.documents) is
  'Landed costs of a receipt on its lines, by value, quantity or weight; the parts of each cost add up to it exactly.';

create function private.cost_weights(p_document kontor.documents, p_spread_by text)
returns table (document_line_id bigint, place bigint, weight numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select l.id, row_number() over (order by l.line_no, l.id), case p_spread_by
    when 'value' then m.net * p_document.currency_rate
    when 'quantity' then l.quantity
    else l.quantity * coalesce(i.weight_gross, i.weight_net, 0) end
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id and i.kind <> 'service'
  join kontor.line_money m on m.id = l.id
  where l.document_id = p_document.id;
end;
comment on function private.cost_weights(kontor.documents, text) is 'What a landed cost is spread by: a weight a line.';

create function private.move_in(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from)
  select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         l.lot_id, l.quantity, round(m.net * p_document.currency_rate, 2) + coalesce(c.amount, 0), 'document'
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id and i.kind <> 'service'
  join kontor.line_money m on m.id = l.id
  left join private.spread_costs(p_document) c on c.document_line_id = l.id
  where l.document_id = p_document.id
  order by l.line_no, l.id
$$;
comment on function private.move_in(kontor.documents, timestamptz, bigint) is
  'Brings lines in at their net sum in the own firm''s currency, with their part of the landed costs.';

create function private.move_regraded(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- What was kept by lots becomes a lot of the same number and expiry.
  insert into kontor.lots (item_id, number, is_serial, expires_on, made_on)
  select distinct on (t.id, o.number) t.id, o.number, t.tracking = 'serial', o.expires_on, o.made_on
  from kontor.document_lines l
  join kontor.items t on t.id = l.to_item_id and t.tracking <> 'none'
  join kontor.lots o on o.id = l.lot_id
  where l.document_id = p_document.id
  on conflict (item_id, number) do nothing;
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, source_move_id)
  select s.document_id, s.document_line_id, s.warehouse_id, l.to_item_id, s.acl_key, p_moment, p_posting_no, n.id,
         -s.quantity, 0, 'move', s.id
  from kontor.moves s
  join kontor.document_lines l on l.id = s.document_line_id
  join kontor.items t on t.id = l.to_item_id
  left join kontor.lots o on o.id = s.lot_id
  left join kontor.lots n on n.item_id = t.id and n.number = o.number and t.tracking <> 'none'
  where s.document_id = p_document.id and s.quantity < 0 order by s.id;
end
$$;
comment on function private.move_regraded(kontor.documents, timestamptz, bigint) is
  'Brings in what the issued lines became, at the same cost.';

create function private.move_made(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, share)
  select p_document.id, o.id, p_document.warehouse_id, o.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         o.lot_id, o.quantity, 0, 'share',
         -- Rounded up to each output: whatever is divided, the shares add up to 1.
         round(o.upto / o.whole, 18) - round((o.upto - o.weight) / o.whole, 18)
  from (
    select w.*, sum(w.weight) over (order by w.line_no, w.id) as upto, sum(w.weight) over () as whole
    from (
      select l.*, case when bool_and(l.cost_share is not null) over () then l.cost_share else l.quantity end as weight
      from kontor.document_lines l where l.document_id = p_document.id and l.direction > 0
    ) w
  ) o
  order by o.line_no, o.id
$$;
comment on function private.move_made(kontor.documents, timestamptz, bigint) is
  'Brings in what was made, each line at its part of the cost of what went into it.';

-- A standard cost is a new cost of one unit; otherwise the line is an amount that goods are worth more or less: all that
-- lies there, a lot of it, or what is left of the one layer that the line names by the line that brought it in.
create function private.move_value(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_line record;
begin
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, source_move_id, share)
  select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         coalesce(y.lot_id, l.lot_id), 0, case when g.cost_method = 'standard' then 0 else m.net * l.direction end,
         case when g.cost_method = 'standard' then 'standard' else 'document' end, y.id,
         case when g.cost_method = 'standard' then m.price end
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id
  left join kontor.item_groups g on g.id = i.group_id
  join kontor.line_money m on m.id = l.id
  left join kontor.moves x on x.document_line_id = l.source_line_id and x.warehouse_id = p_document.warehouse_id
    and x.item_id = l.item_id and x.quantity > 0
  left join kontor.layers y on y.id = x.id
  where l.document_id = p_document.id
  order by l.line_no, l.id;
  select l.line_id, l.line_no into v_line
  from kontor.moves m
  join kontor.document_lines l on l.id = m.document_line_id
  where m.document_id = p_document.id and m.posting_no = p_posting_no and l.source_line_id is not null
    and (m.source_move_id is null or l.lot_id <> m.lot_id)
  order by l.line_no, l.id limit 1;
  if found then
    perform private.refuse('KT316', jsonb_build_object(
      'field', 'source_line_id', 'line_id', v_line.line_id, 'line_no', v_line.line_no));
  end if;
end
$$;
comment on function private.move_value(kontor.documents, timestamptz, bigint) is
  'Changes what goods are worth and not how many there are; KT316 for a layer that is not one of this warehouse.';

-- A return takes its value from the move that it undoes; so does the reversal of a whole document, last move first.
create function private.move_returned(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, source_move_id)
  select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         s.lot_id, l.quantity * private.line_direction(p_document.kind, 0::smallint), 0, 'move', s.id
  from kontor.document_lines l
  join kontor.moves s on s.document_line_id = l.source_line_id
    and sign(s.quantity) = -private.line_direction(p_document.kind, 0::smallint)
  join kontor.documents d on d.id = s.document_id and d.reversal_of_id is null
  where l.document_id = p_document.id
  order by l.line_no, l.id;
  if exists (select from kontor.document_lines l where l.document_id = p_document.id and l.source_line_id is null) then
    perform private.move_without_source(p_document, p_moment, p_posting_no);
  end if;
end
$$;
comment on function private.move_returned(kontor.documents, timestamptz, bigint) is
  'Brings back what was shipped at the cost it went out at, or sends back what was received at the cost it came in at.';

-- What goes to a supplier leaves as any issue does; what comes from a client costs what was said, else what it costs now.
create function private.move_without_source(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint)
returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from)
  select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
         l.lot_id, case when p_document.kind = 'client_return' then l.quantity else -l.quantity end,
         case when p_document.kind = 'client_return' then round(l.quantity * coalesce(c.unit_cost, n.cost, 0), 2) else 0 end,
         case when p_document.kind = 'client_return' then 'document' else 'cost' end
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id and i.kind <> 'service'
  left join kontor.return_costs c on c.id = l.id
  left join private.unit_costs_of(p_document.warehouse_id) n on n.item_id = l.item_id
  where l.document_id = p_document.id and l.source_line_id is null
  order by l.line_no, l.id
$$;
comment on function private.move_without_source(kontor.documents, timestamptz, bigint) is
  'Moves the lines of a return that return no line of another document.';

create function private.move_reversed(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into kontor.moves (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id,
    quantity, value, value_from, source_move_id)
  select p_document.id, n.id, s.warehouse_id, s.item_id, s.acl_key, p_moment, p_posting_no, s.lot_id,
         -s.quantity, 0, 'move', s.id
  from kontor.moves s
  join kontor.document_lines o on o.id = s.document_line_id
  join kontor.document_lines n on n.document_id = p_document.id and n.line_id = o.line_id
  where s.document_id = p_document.reversal_of_id
  order by s.id desc
$$;
comment on function private.move_reversed(kontor.documents, timestamptz, bigint) is
  'Undoes every move of the document that this one reverses.';
