-- Valuation: one pass over all moves from a document on, in the order (moment, posting number, move), with the state of
-- every slot in arrays. The same pass values a fresh document, what follows a back-dated one, and what follows one that
-- is taken back; it runs no statement per move.

-- What is at hand before the pass is written back after it: new values, then balances, lots, snapshots and layers.
create function private.value_moves(
  p_document_id bigint, p_sign integer, p_cells private.stock_cell[], p_moment timestamptz, p_posting_no bigint
)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_quantity numeric[];
  v_value numeric[];
  v_standard numeric[];
  v_layered boolean;
  -- An issue of several lines takes what one line would: state of the slot where its document began to issue.
  v_base_no bigint[];
  v_base_quantity numeric[];
  v_base_value numeric[];
  v_issued numeric[];
  -- Layers in the order of each slot's queue, chained from its first.
  y_id bigint[];
  y_slot integer[];
  y_lot bigint[];
  y_quantity numeric[];
  y_value numeric[];
  y_next integer[];
  y_first integer[];
  y_last integer[];
  y_known integer := 0;
  -- What the pass found: values of all moves, those that changed, uses of layers.
  v_values numeric[];
  v_ids bigint[];
  v_olds numeric[];
  v_news numeric[];
  u_move bigint[];
  u_layer bigint[];
  u_quantity numeric[];
  u_value numeric[];
  v_faults bigint[];
  v_later boolean := false;
  v_move record;
  v_no bigint;
  v_cost numeric;
  v_shared numeric;
  v_new numeric;
  v_left numeric;
  v_part numeric;
  v_rest numeric;
  v_taken numeric;
  v_by_value boolean;
  v_own_lot bigint;
  n integer := 0;
  s integer;
  y integer;
begin
  v_move := private.slots_before(p_cells, p_sign, p_moment, p_posting_no);
  v_quantity := v_move.quantities;
  v_value := v_move.sums;
  v_standard := v_move.standards;
  v_layered := v_move.layered;
  if v_layered then
    v_move := private.layers_before(p_cells, p_moment, p_posting_no);
    y_id := v_move.ids;
    y_slot := v_move.slots;
    y_lot := v_move.lots;
    y_quantity := v_move.quantities;
    y_value := v_move.sums;
    y_known := coalesce(cardinality(y_id), 0);
    for y in 1 .. y_known loop
      s := y_slot[y];
      if y_first[s] is null then y_first[s] := y; else y_next[y_last[s]] := y; end if;
      y_last[s] := y;
    end loop;
  end if;
  for v_move in
    select m.* from private.moves_to_value(p_cells, p_sign, p_moment, p_posting_no) m
  loop
    s := v_move.slot;
    if v_move.posting_no is distinct from v_no then
      v_no := v_move.posting_no;
      v_cost := null;
      v_shared := 0;
    end if;
    v_new := v_move.value;
    if v_move.value_from = 'move' then
      v_part := coalesce(v_values[v_move.source_place], v_move.source_value);
      v_new := case when v_move.source_quantity = 0 then -v_part else
        sign(v_move.quantity) * sign(v_move.source_quantity) * (
          private.rounded_ratio(v_part * v_move.upto, abs(v_move.source_quantity), 2)
          - private.rounded_ratio(v_part * (v_move.upto - abs(v_move.quantity)), abs(v_move.source_quantity), 2)) end;
    elsif v_move.value_from = 'share' and v_cost is not null then
      v_new := round(v_cost * (v_shared + v_move.share), 2) - round(v_cost * v_shared, 2);
      v_shared := v_shared + v_move.share;
    elsif v_move.value_from = 'standard' then
      v_standard[s] := v_move.share;
    end if;
    if v_move.method = 'standard' and v_standard[s] is not null then
      v_new := round(v_standard[s] * (v_quantity[s] + v_move.quantity), 2) - v_value[s];
    elsif v_move.method not in ('fifo', 'lot') then
      if v_move.value_from = 'cost' then
        if v_base_no[s] is distinct from v_no then
          v_base_no[s] := v_no;
          v_base_quantity[s] := v_quantity[s];
          v_base_value[s] := v_value[s];
          v_issued[s] := 0;
        end if;
        v_part := v_issued[s] - v_move.quantity;
        v_new := private.rounded_ratio(v_base_value[s] * v_issued[s], v_base_quantity[s], 2)
          - private.rounded_ratio(v_base_value[s] * v_part, v_base_quantity[s], 2);
        v_issued[s] := v_part;
      else
        v_base_no[s] := null;
        if v_move.quantity < 0 then
          -- Goods that go back at their own price never take more than lies there, and the last piece takes all.
          v_new := -case when v_quantity[s] + v_move.quantity = 0 then v_value[s] else least(-v_new, v_value[s]) end;
        end if;
      end if;
    elsif v_move.quantity > 0 then
      y := coalesce(cardinality(y_id), 0) + 1;
      y_id[y] := v_move.id;
      y_slot[y] := s;
      y_lot[y] := v_move.lot_id;
      y_quantity[y] := v_move.quantity;
      y_value[y] := v_new;
      if y_first[s] is null then y_first[s] := y; else y_next[y_last[s]] := y; end if;
      y_last[s] := y;
    elsif v_move.quantity < 0 then
      -- Its own layer first, then its lot, then the oldest.
      v_left := -v_move.quantity;
      v_new := 0;
      for v_turn in case when v_move.value_from = 'move' then 1 when v_move.method = 'lot' then 2 else 3 end .. 3 loop
        y := y_first[s];
        while y is not null and v_left > 0 loop
          if y_quantity[y] > 0 and (v_turn = 3 or (v_turn = 1 and y_id[y] = v_move.source_move_id)
                                    or (v_turn = 2 and v_move.method = 'lot' and y_lot[y] = v_move.lot_id)) then
            v_taken := least(v_left, y_quantity[y]);
            v_part := case when v_taken = y_quantity[y] then y_value[y]
                           else private.rounded_ratio(y_value[y] * v_taken, y_quantity[y], 2) end;
            y_quantity[y] := y_quantity[y] - v_taken;
            y_value[y] := y_value[y] - v_part;
            v_left := v_left - v_taken;
            v_new := v_new - v_part;
            u_move := u_move || v_move.id;
            u_layer := u_layer || y_id[y];
            u_quantity := u_quantity || v_taken;
            u_value := u_value || v_part;
          end if;
          if y = y_first[s] and y_quantity[y] = 0 then
            y_first[s] := y_next[y];
            if y_next[y] is null then y_last[s] := null; end if;
          end if;
          y := y_next[y];
        end loop;
      end loop;
    elsif v_new <> 0 then
      -- A correction is spread over the layers (of its lot, or the one it is for): by value where there is any, else by
      -- quantity.
      v_own_lot := v_move.lot_id;
      v_left := 0;
      v_taken := 0;
      y := y_first[s];
      while y is not null loop
        if y_quantity[y] > 0 and (v_own_lot is null or y_lot[y] = v_own_lot)
           and (v_move.layer_id is null or y_id[y] = v_move.layer_id) then
          v_left := v_left + y_value[y];
          v_taken := v_taken + y_quantity[y];
        end if;
        y := y_next[y];
      end loop;
      if v_taken = 0 or v_left + v_new < 0 then
        v_faults := v_faults || v_move.document_id;
      end if;
      v_by_value := v_left > 0;
      v_left := case when v_by_value then v_left else v_taken end;
      v_rest := v_new;
      y := y_first[s];
      while y is not null loop
        v_taken := case when v_by_value then y_value[y] else y_quantity[y] end;
        if v_taken > 0 and y_quantity[y] > 0
           and (v_own_lot is null or y_lot[y] = v_own_lot)
           and (v_move.layer_id is null or y_id[y] = v_move.layer_id) then
          v_part := private.rounded_ratio(v_rest * v_taken, v_left, 2);
          v_left := v_left - v_taken;
          v_rest := v_rest - v_part;
          y_value[y] := y_value[y] + v_part;
          u_move := u_move || v_move.id;
          u_layer := u_layer || y_id[y];
          u_quantity := u_quantity || 0::numeric;
          u_value := u_value || -v_part;
        end if;
        y := y_next[y];
      end loop;
    end if;
    v_quantity[s] := v_quantity[s] + v_move.quantity;
    v_value[s] := v_value[s] + v_new;
    if v_value[s] < 0 or (v_quantity[s] = 0 and v_value[s] <> 0) then
      v_faults := v_faults || v_move.document_id;
    end if;
    if v_move.value_from = 'cost' then
      v_cost := coalesce(v_cost, 0) - v_new;
    end if;
    v_values[v_move.place] := v_new;
    if v_new <> v_move.value then
      n := n + 1;
      v_ids[n] := v_move.id;
      v_olds[n] := v_move.value;
      v_news[n] := v_new;
      v_later := v_later or v_no <> p_posting_no;
    end if;
  end loop;
  if v_faults is not null then
    perform private.refuse('KT411', private.named_documents(v_faults));
  end if;
  if v_ids is not null then
    perform private.write_values(v_ids, v_news);
    if v_later then
      perform private.refuse_closed_changes(p_posting_no, v_ids);
    end if;
  end if;
  if v_layered then
    perform private.write_layers(p_document_id, p_sign, p_cells, p_moment, p_posting_no, y_known, y_id, y_quantity, y_value);
    if u_move is not null then
      perform private.write_layer_uses(u_move, u_layer, u_quantity, u_value);
    end if;
  end if;
  perform private.write_balances(p_document_id, p_sign, p_posting_no, v_ids, v_olds);
  perform private.write_snapshots(p_document_id, p_sign, p_cells, p_moment, p_posting_no, v_ids, v_olds);
end
$$;
comment on function private.value_moves(bigint, integer, private.stock_cell[], timestamptz, bigint) is
  'Values a new document (1) or leaves one out that is taken back (-1), and all moves after it in the locked cells.';
