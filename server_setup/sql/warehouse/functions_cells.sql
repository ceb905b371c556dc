-- A cell is an item in a warehouse: what has one balance. A slot is what has one value: a cell, or the cells of an own
-- firm where the group says so. Everything that a posting may change is locked before it is read.

create function private.cells_of(p_warehouses bigint[], p_items bigint[]) returns private.stock_cell[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_cells private.stock_cell[];
begin
  with asked as (
    select c.item_id, coalesce(g.cost_method, 'average') as method, w.own_firm_id, w.id as warehouse_id
    from (select distinct u.warehouse_id, u.item_id from unnest(p_warehouses, p_items) u(warehouse_id, item_id)) c
    join kontor.items i on i.id = c.item_id
    left join kontor.item_groups g on g.id = i.group_id
    join kontor.warehouses w on w.id = c.warehouse_id
  ), cells as (
    select a.item_id, a.method, a.own_firm_id, a.warehouse_id from asked a
    union
    select a.item_id, a.method, a.own_firm_id, b.warehouse_id
    from asked a
    join kontor.warehouses w on w.own_firm_id = a.own_firm_id
    join kontor.balances b on b.item_id = a.item_id and b.warehouse_id = w.id
    where a.method = 'average_firm'
  )
  select array_agg(row(n.warehouse_id, n.item_id, n.own_firm_id, n.method, n.slot)::private.stock_cell
                   order by n.item_id, n.warehouse_id) into v_cells
  from (
    select c.*, dense_rank() over (order by c.item_id, case c.method when 'average_firm' then c.own_firm_id end,
                                   case when c.method <> 'average_firm' then c.warehouse_id end) as slot
    from cells c
  ) n;
  return coalesce(v_cells, '{}');
end
$$;
comment on function private.cells_of(bigint[], bigint[]) is
  'Cells with cost method and slot, and with them the cells that are valued together with one of them.';

create function private.cells_after(p_cells private.stock_cell[], p_moment timestamptz, p_posting_no bigint)
returns private.stock_cell[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_cells private.stock_cell[] := p_cells;
  v_new private.stock_cell[] := p_cells;
  v_warehouses bigint[];
  v_items bigint[];
begin
  loop
    with later as materialized (
      select m.id, m.document_id, m.value_from
      from unnest(v_new) c
      join kontor.moves m on m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
        and (m.moment, m.posting_no) > (p_moment, p_posting_no)
    ), fed as (
      select d.warehouse_id, d.item_id from later l join kontor.moves d on d.source_move_id = l.id
      union
      select d.warehouse_id, d.item_id
      from (select distinct l.document_id from later l where l.value_from = 'cost') l
      join kontor.moves s on s.document_id = l.document_id and s.value_from = 'share'
      join kontor.moves d on d.document_id = l.document_id
    )
    select array_agg(f.warehouse_id), array_agg(f.item_id) into v_warehouses, v_items
    from fed f
    where not exists (select from unnest(v_cells) c where c.warehouse_id = f.warehouse_id and c.item_id = f.item_id);
    exit when v_warehouses is null;
    v_new := private.cells_of(v_warehouses, v_items);
    select private.cells_of(array_agg(c.warehouse_id), array_agg(c.item_id)) into v_cells
    from unnest(v_cells || v_new) c;
  end loop;
  return v_cells;
end
$$;
comment on function private.cells_after(private.stock_cell[], timestamptz, bigint) is
  'Cells, and those whose later moves take their value from later moves of them: transfers, returns, assemblies.';

-- With them the cells of what it returns or reverses, which must stand still while its value is read, and of what else
-- was returned later, which may take another cent.
create function private.document_stock_cells(
  p_document kontor.documents, p_moment timestamptz, p_posting_no bigint, out warehouses bigint[], out items bigint[]
)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  with sources as materialized (
    select m.id, m.warehouse_id, m.item_id
    from kontor.document_lines l join kontor.moves m on m.document_line_id = l.source_line_id
    where l.document_id = p_document.id
    union
    select m.id, m.warehouse_id, m.item_id from kontor.moves m where m.document_id = p_document.reversal_of_id
    union
    select s.id, s.warehouse_id, s.item_id
    from kontor.moves m join kontor.moves s on s.id = m.source_move_id where m.document_id = p_document.id
  )
  select array_agg(c.warehouse_id), array_agg(c.item_id) into warehouses, items
  from (
    select d.warehouse_id, d.item_id from private.document_cells(p_document) d
    union
    select s.warehouse_id, s.item_id from sources s
    union
    select m.warehouse_id, m.item_id from sources s
    join kontor.moves m on m.source_move_id = s.id and (m.moment, m.posting_no) > (p_moment, p_posting_no)
  ) c;
  insert into kontor.balances (warehouse_id, item_id, acl_key, quantity, value, pooled)
  select w.id, c.item_id, w.key, 0, 0, coalesce(g.cost_method = 'average_firm', false)
  from unnest(warehouses, items) c(warehouse_id, item_id)
  join kontor.warehouses w on w.id = c.warehouse_id
  join kontor.items i on i.id = c.item_id
  left join kontor.item_groups g on g.id = i.group_id
  where not exists (select from kontor.balances b where b.warehouse_id = c.warehouse_id and b.item_id = c.item_id)
  order by c.item_id, c.warehouse_id
  on conflict (warehouse_id, item_id) do nothing;
end
$$;
comment on function private.document_stock_cells(kontor.documents, timestamptz, bigint) is
  'Cells that posting a document at a moment touches or reads, each with a balance, made where there was none.';

-- Warehouses first (month snapshots wait for postings there), then pooled items (two warehouses may get their first
-- pieces at once), then balances by item and warehouse: every posting goes this way, so two never wait for each other.
create function private.lock_owners(p_cells private.stock_cell[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_pooled bigint[];
begin
  with owners as materialized (
    select w.id from kontor.warehouses w
    where w.id in (select c.warehouse_id from unnest(p_cells) c) order by w.id for key share
  )
  select array_agg(c.item_id) filter (where c.method = 'average_firm') into v_pooled
  from unnest(p_cells) c join owners o on o.id = c.warehouse_id;
  if v_pooled is null then
    return false;
  end if;
  perform from kontor.items i where i.id = any (v_pooled) order by i.id for no key update;
  return true;
end
$$;
comment on function private.lock_owners(private.stock_cell[]) is
  'Locks what is locked before balances; tells whether there are pooled goods, whose cells may have become more.';

create function private.lock_cells(p_cells private.stock_cell[]) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_latest timestamptz;
begin
  with locked as materialized (
    select b.last_moment
    from kontor.balances b join unnest(p_cells) c on c.warehouse_id = b.warehouse_id and c.item_id = b.item_id
    order by b.item_id, b.warehouse_id for no key update of b
  )
  select max(l.last_moment) into v_latest from locked l;
  return v_latest;
end
$$;
comment on function private.lock_cells(private.stock_cell[]) is
  'Locks balances by item and warehouse; returns the moment of their latest move.';

create function private.locked_cells(
  p_document kontor.documents, p_posting_no bigint, p_is_now boolean, inout p_moment timestamptz,
  out p_cells private.stock_cell[]
)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_asked record;
  v_again private.stock_cell[];
begin
  v_asked := private.document_stock_cells(p_document, p_moment, p_posting_no);
  p_cells := private.cells_of(v_asked.warehouses, v_asked.items);
  if p_is_now then
    if private.lock_owners(p_cells) then
      p_cells := private.cells_of(v_asked.warehouses, v_asked.items);
    end if;
    -- Where another posting of this instant came first at the lock, "now" is after it.
    p_moment := greatest(p_moment, private.lock_cells(p_cells));
    return;
  end if;
  v_again := private.cells_after(p_cells, p_moment, p_posting_no);
  loop
    p_cells := v_again;
    begin
      perform private.lock_owners(p_cells);
      perform private.lock_cells(p_cells);
      v_again := private.cells_after(private.cells_of(v_asked.warehouses, v_asked.items), p_moment, p_posting_no);
      if v_again = p_cells then
        return;
      end if;
      -- A cell that was not known before is locked with the rest, in order: the locks taken are given back first.
      raise sqlstate 'AGAIN';
    exception when sqlstate 'AGAIN' then
      null;
    end;
  end loop;
end
$$;
comment on function private.locked_cells(kontor.documents, bigint, boolean, timestamptz) is
  'Locks all cells whose moves posting a document at a moment may value anew, and moves "now" behind what is there.';
