-- What stock forbids to groups and items, and to lots that have expired.

-- With another method the same moves would have another value, in closed periods too.
create function private.keep_cost_method() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_old text;
  v_new text;
begin
  if tg_table_name = 'item_groups' then
    if new.cost_method = old.cost_method then
      return new;
    end if;
    -- Waits for the postings under way, and they for this.
    lock table kontor.moves in share mode;
    if exists (select from kontor.items i join kontor.balances b on b.item_id = i.id
               where i.group_id = old.id and b.last_moment is not null) then
      perform private.refuse('KT409', '{"field": "cost_method"}');
    end if;
    update kontor.balances b set pooled = new.cost_method = 'average_firm'
    from kontor.items i where i.group_id = old.id and b.item_id = i.id;
    return new;
  end if;
  if new.group_id is not distinct from old.group_id then
    return new;
  end if;
  select g.cost_method into v_old from kontor.item_groups g where g.id = old.group_id;
  select g.cost_method into v_new from kontor.item_groups g where g.id = new.group_id;
  if coalesce(v_old, 'average') <> coalesce(v_new, 'average') then
    lock table kontor.moves in share mode;
    if exists (select from kontor.balances b where b.item_id = old.id and b.last_moment is not null) then
      perform private.refuse('KT409', '{"field": "group_id"}');
    end if;
    update kontor.balances set pooled = coalesce(v_new = 'average_firm', false) where item_id = old.id;
  end if;
  return new;
end
$$;
comment on function private.keep_cost_method() is 'KT409 for another cost method of goods that have moves.';

-- What has expired may still be written off, returned or moved away, but not be sold or used up.
create function private.refuse_expired(p_document kontor.documents, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
  v_names text;
begin
  if p_document.kind not in ('shipment', 'issue', 'production', 'assembly') or p_document.reversal_of_id is not null then
    return;
  end if;
  select jsonb_agg(jsonb_build_object('line_id', l.line_id, 'line_no', l.line_no, 'item_id', l.item_id, 'name', i.name,
                                      'lot', t.number, 'expires_on', t.expires_on) order by l.line_no, l.id),
         string_agg(distinct i.name || ' ' || t.number, ', ')
  into v_lines, v_names
  from kontor.moves m
  join kontor.lots t on t.id = m.lot_id
  join kontor.document_lines l on l.id = m.document_line_id
  join kontor.items i on i.id = m.item_id
  where m.document_id = p_document.id and m.posting_no = p_posting_no and m.quantity < 0
    and t.expires_on < private.firm_day(p_document.own_firm_id, m.moment);
  if v_lines is null then
    return;
  elsif not private.can_touch_document(p_document, 'override') then
    perform private.refuse('KT415', jsonb_build_object('lines', v_lines, 'names', v_names));
  end if;
  perform private.note_override(private.document_object(p_document.kind), p_document.id,
                                jsonb_build_object('expired', v_lines));
end
$$;
comment on function private.refuse_expired(kontor.documents, bigint) is
  'KT415 for an expired lot in an issue; by the right to override it goes out and is noted.';
