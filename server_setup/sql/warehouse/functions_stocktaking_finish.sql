-- What a stocktaking found: counts against the book of their own moment, and the papers made of the differences.

-- Places of several people add up; the book is that of the last count. A move between the first and the last count of
-- a cell may have been before or after either: such cells are named, not guessed.
create function private.stocktaking_cells(p_stocktaking kontor.stocktakings)
returns table (item_id bigint, lot_id bigint, book_quantity numeric, counted_quantity numeric, counted boolean,
               moved boolean, counters integer, counted_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with counted as (
    select c.item_id, c.lot_id, min(c.counted_at) as first_at, max(c.counted_at) as last_at,
           -- A serial number is one piece, however many people saw it.
           case when bool_or(t.is_serial) then least(sum(c.quantity), 1) else sum(c.quantity) end as quantity,
           count(distinct c.counter_id)::integer as counters
    from kontor.stocktaking_counts c left join kontor.lots t on t.id = c.lot_id
    where c.document_id = p_stocktaking.document_id group by c.item_id, c.lot_id
  ), stock as (
    select b.item_id, null::bigint as lot_id, b.quantity
    from kontor.balances b join kontor.items i on i.id = b.item_id
    where b.warehouse_id = p_stocktaking.warehouse_id and i.tracking = 'none'
      and (p_stocktaking.group_id is null
           or i.group_id in (select private.item_group_branch(p_stocktaking.group_id)))
    union all
    select l.item_id, l.lot_id, l.quantity
    from kontor.lot_balances l join kontor.items i on i.id = l.item_id
    where l.warehouse_id = p_stocktaking.warehouse_id and i.tracking <> 'none'
      and (p_stocktaking.group_id is null
           or i.group_id in (select private.item_group_branch(p_stocktaking.group_id)))
  )
  select coalesce(c.item_id, s.item_id), coalesce(c.lot_id, s.lot_id),
         coalesce(s.quantity, 0) - case when c.item_id is null then 0 else m.since end,
         coalesce(c.quantity, 0), c.item_id is not null, coalesce(m.between_counts, false),
         coalesce(c.counters, 0), c.last_at
  from counted c
  full join stock s on s.item_id = c.item_id and s.lot_id is not distinct from c.lot_id
  cross join lateral (
    select coalesce(sum(x.quantity) filter (where x.moment > c.last_at), 0) as since,
           bool_or(x.moment <= c.last_at and x.quantity <> 0) as between_counts
    from kontor.moves x
    where x.warehouse_id = p_stocktaking.warehouse_id and x.item_id = c.item_id and x.moment > c.first_at
      and (c.lot_id is null or x.lot_id = c.lot_id)) m
  where c.item_id is not null or s.quantity <> 0
$$;
comment on function private.stocktaking_cells(kontor.stocktakings) is
  'Item by item (and lot): book at the moment of its last count, counted, and whether it moved between its counts.';

create function private.unit_costs_of(p_warehouse_id bigint) returns table (item_id bigint, cost numeric)
language sql stable strict security definer set search_path = pg_catalog, pg_temp as $$
  -- Where the warehouses of a firm share one cost, only their sum has one.
  select i.id, coalesce(x.cost, c.last_price, 0)::numeric
  from kontor.items i
  left join kontor.item_costs c on c.item_id = i.id
  left join (
    select b.item_id,
           case when sum(o.quantity) > 0 then private.rounded_ratio(greatest(sum(o.value), 0), sum(o.quantity), 6) end as cost
    from kontor.balances b
    join kontor.warehouses w on w.id = b.warehouse_id
    join kontor.warehouses v on v.own_firm_id = w.own_firm_id and (v.id = w.id or b.pooled)
    join kontor.balances o on o.warehouse_id = v.id and o.item_id = b.item_id
    where b.warehouse_id = p_warehouse_id group by b.item_id
  ) x on x.item_id = i.id
$$;
comment on function private.unit_costs_of(bigint) is
  'What one unit of each item costs in a warehouse now, else what it cost last, else 0.';

create function private.difference_paper(p_document kontor.documents, p_kind text) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sign integer := case p_kind when 'surplus' then 1 else -1 end;
  v_lines jsonb;
  v_id bigint;
begin
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line_id', gen_random_uuid(), 'line_no', x.n,
    'item_id', x.item_id, 'lot', x.lot, 'quantity', abs(x.difference)::text,
    'price', case p_kind when 'surplus' then x.unit_cost::text end)) order by x.n) into v_lines
  from (
    select r.*, t.number as lot, row_number() over (order by i.sort_key, i.id, t.number) as n
    from kontor.stocktaking_results r
    join kontor.items i on i.id = r.item_id
    left join kontor.lots t on t.id = r.lot_id
    where r.document_id = p_document.id and sign(r.difference) = v_sign
  ) x;
  if v_lines is null then
    return null;
  end if;
  v_id := private.write_document(null, jsonb_build_object(
    'kind', jsonb_build_array(null, p_kind), 'warehouse_id', jsonb_build_array(null, p_document.warehouse_id),
    'basis', jsonb_build_array(null, p_document.number),
    'responsible_id', jsonb_build_array(null, p_document.responsible_id),
    'lines', jsonb_build_object('put', v_lines)));
  update kontor.adjustments a
  set reason = coalesce(nullif(s.reason, ''), case f.language when 'ru' then 'Инвентаризация' when 'ro' then 'Inventariere'
                        else 'Stocktaking' end || ' ' || p_document.number),
      article = s.article, commission = s.commission
  from kontor.adjustments s, kontor.own_firms f
  where a.document_id = v_id and s.document_id = p_document.id and f.id = p_document.own_firm_id;
  insert into kontor.document_links (from_document_id, to_document_id) values (p_document.id, v_id);
  perform private.notify_change('document', v_id);
  return v_id;
end
$$;
comment on function private.difference_paper(kontor.documents, text) is
  'Makes the draft of surplus or write-off of a finished stocktaking, at the current cost; null where there is none.';

create function private.write_results(p_stocktaking kontor.stocktakings, p_with_zero boolean, p_accept_moved boolean)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_moved jsonb;
begin
  insert into kontor.stocktaking_results
    (document_id, item_id, lot_id, book_quantity, counted_quantity, counted, unit_cost, value)
  select p_stocktaking.document_id, c.item_id, c.lot_id, c.book_quantity, c.counted_quantity, c.counted, u.cost,
         round((c.counted_quantity - c.book_quantity) * u.cost, 2)
  from private.stocktaking_cells(p_stocktaking) c
  join private.unit_costs_of(p_stocktaking.warehouse_id) u on u.item_id = c.item_id
  where c.counted or p_with_zero;
  if not found then
    perform private.refuse('KT435', '{"field": "counts"}');
  end if;
  select jsonb_agg(jsonb_build_object('item_id', i.id, 'name', i.name) order by i.sort_key)
  into v_moved
  from private.stocktaking_cells(p_stocktaking) c join kontor.items i on i.id = c.item_id
  where c.moved and not p_accept_moved;
  if v_moved is not null then
    perform private.refuse('KT429', jsonb_build_object('items', v_moved,
      'names', (select string_agg(m ->> 'name', ', ') from jsonb_array_elements(v_moved) m)));
  end if;
end
$$;
comment on function private.write_results(kontor.stocktakings, boolean, boolean) is
  'Keeps what was found; KT435 where nothing was counted, KT429 names goods that moved between two of their counts.';

create function api.finish_stocktaking(p_save_id uuid, p_id bigint, p_options jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_paper kontor.documents;
  v_stocktaking kontor.stocktakings;
  v_with_zero boolean := coalesce(private.as_changes(p_options) -> 'uncounted_is_zero' = 'true', false);
  v_papers bigint[];
  v_id bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'finish_stocktaking');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_document(p_id, 'post');
  select s.* into v_stocktaking from kontor.stocktakings s where s.document_id = v_document.id for update;
  if v_stocktaking.state is distinct from 'counting' or v_document.state <> 'draft' then
    perform private.refuse('KT427', jsonb_build_object('state', coalesce(v_stocktaking.state, 'draft')));
  end if;
  -- The whole range at once, in the order of postings: nothing moves while the book is read.
  perform from kontor.balances b join kontor.items i on i.id = b.item_id
  where b.warehouse_id = v_stocktaking.warehouse_id and (v_stocktaking.group_id is null
    or i.group_id in (select private.item_group_branch(v_stocktaking.group_id)))
  order by b.item_id for no key update of b;
  perform private.write_results(v_stocktaking, v_with_zero, coalesce(p_options -> 'accept_moved' = 'true', false));
  update kontor.stocktakings set state = 'finished', finished_at = private.moment(), uncounted_is_zero = v_with_zero
  where document_id = v_document.id;
  v_document := private.post(v_document, private.me());
  v_papers := array_remove(array[private.difference_paper(v_document, 'surplus'),
                                 private.difference_paper(v_document, 'write_off')], null);
  if p_options -> 'post' = 'true' then
    foreach v_id in array v_papers loop
      v_paper := private.locked_document(v_id, 'post');
      perform private.check_before_posting(v_paper);
      perform private.post(v_paper, private.me());
    end loop;
  end if;
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document) || jsonb_build_object('papers', (
    select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'state', d.state, 'number', d.number)
      order by d.id), '[]') from kontor.documents d where d.id = any (v_papers))));
end
$$;
comment on function api.finish_stocktaking(uuid, bigint, jsonb) is
  'Ends a counting {uncounted_is_zero, accept_moved, post}: results, number, and surplus and write-off made of them.';

create function private.reopen_stocktaking(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_papers jsonb;
  v_stocktaking kontor.stocktakings;
begin
  select jsonb_build_object('documents', jsonb_agg(jsonb_build_object('document_id', d.id, 'kind', d.kind,
           'number', d.number, 'moment', d.moment) order by d.id), 'numbers', string_agg(d.number, ', ' order by d.id))
  into v_papers
  from kontor.document_links k join kontor.documents d on d.id = k.to_document_id
  where k.from_document_id = p_document.id and d.state not in ('draft', 'annulled', 'reversed')
  having count(*) > 0;
  if v_papers is not null then
    perform private.refuse('KT433', v_papers);
  end if;
  update kontor.documents d set state = 'annulled'
  from kontor.document_links k
  where k.from_document_id = p_document.id and d.id = k.to_document_id and d.state = 'draft';
  delete from kontor.stocktaking_results where document_id = p_document.id;
  -- Goods may have moved since: what is counted again is compared with the book of its own moment.
  update kontor.stocktakings set state = 'counting', finished_at = null, frozen = false, uncounted_is_zero = false
  where document_id = p_document.id returning * into v_stocktaking;
  perform private.refuse_overlap(v_stocktaking);
end
$$;
comment on function private.reopen_stocktaking(kontor.documents) is
  'Lets a finished stocktaking count again, unfrozen; its drafts are annulled, KT433 names papers already posted.';

create function api.stocktaking_differences(p_document_id bigint)
returns table (item_id bigint, code text, article text, name text, unit jsonb, decimals smallint, lot_id bigint,
               lot text, book_quantity numeric, counted_quantity numeric, difference numeric, counted boolean,
               moved boolean, counters integer, value numeric)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_stocktaking kontor.stocktakings;
  v_with_book boolean;
  v_with_cost boolean;
begin
  select d.* into v_document from kontor.documents d where d.id = p_document_id;
  perform private.require_document(v_document, 'view');
  select s.* into v_stocktaking from kontor.stocktakings s where s.document_id = p_document_id;
  v_with_book := private.can_touch(v_document.warehouse_key, 'balances', 'view');
  v_with_cost := private.can_touch(v_document.warehouse_key, 'cost', 'view');
  return query
    with found as (
      select r.item_id, r.lot_id, r.book_quantity::numeric, r.counted_quantity::numeric, r.counted, false as moved,
             r.unit_cost::numeric as cost,
             (select count(distinct c.counter_id)::integer from kontor.stocktaking_counts c
              where c.document_id = p_document_id and c.item_id = r.item_id
                and c.lot_id is not distinct from r.lot_id) as counters
      from kontor.stocktaking_results r
      where r.document_id = p_document_id and v_stocktaking.state = 'finished'
      union all
      select c.item_id, c.lot_id, c.book_quantity, c.counted_quantity, c.counted, c.moved,
             w.cost, c.counters
      from private.stocktaking_cells(v_stocktaking) c
      join private.unit_costs_of(v_stocktaking.warehouse_id) w on w.item_id = c.item_id
      where v_stocktaking.state = 'counting'
    )
    select i.id, i.code, i.article, i.name, u.short_name, u.decimals, f.lot_id, t.number,
           case when v_with_book then f.book_quantity end, f.counted_quantity,
           case when v_with_book then f.counted_quantity - f.book_quantity end, f.counted, f.moved, f.counters,
           case when v_with_book and v_with_cost then round((f.counted_quantity - f.book_quantity) * f.cost, 2) end
    from found f
    join kontor.items i on i.id = f.item_id
    join kontor.units u on u.id = i.unit_id
    left join kontor.lots t on t.id = f.lot_id
    order by i.sort_key, i.id, t.number;
end
$$;
comment on function api.stocktaking_differences(bigint) is
  'Book, counted and difference by item; book by the right to balances, value by the right to cost.';
