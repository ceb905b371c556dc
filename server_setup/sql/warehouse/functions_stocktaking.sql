-- Stocktaking: a range of one warehouse is begun, counted by several people at once, and finished.

create function private.item_group_branch(p_group_id bigint) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive branch as (
    select g.id from kontor.item_groups g where g.id = p_group_id
    union
    select g.id from kontor.item_groups g join branch b on g.parent_id = b.id
  )
  select id from branch;
end;
comment on function private.item_group_branch(bigint) is 'An item group and all groups under it.';

create function private.refuse_frozen(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_found record;
begin
  if p_document.kind in ('reservation', 'release', 'supplier_order', 'stocktaking', 'price_change') then
    return;
  end if;
  -- A stocktaking that begins locks its warehouse against those who hold it for a posting, as the caller does: so it is
  -- seen here, or waits for this posting.
  select d.id, d.moment, s.started_at, w.name as warehouse, e.name as author, i.name as item into v_found
  from kontor.stocktakings s
  join kontor.documents d on d.id = s.document_id and d.state = 'draft'
  join kontor.warehouses w on w.id = s.warehouse_id
  join kontor.employees e on e.id = s.started_by
  join kontor.document_lines l on l.document_id = p_document.id
  join kontor.items i on i.id in (l.item_id, l.to_item_id)
  where s.warehouse_id in (p_document.warehouse_id, p_document.to_warehouse_id) and s.state = 'counting' and s.frozen
    and (s.group_id is null or i.group_id in (select private.item_group_branch(s.group_id)))
  order by s.document_id, l.line_no, l.id limit 1;
  if found then
    perform private.refuse('KT426', jsonb_build_object('document_id', v_found.id, 'since', v_found.started_at,
      'warehouse', v_found.warehouse, 'author', v_found.author, 'item', v_found.item));
  end if;
end
$$;
comment on function private.refuse_frozen(kontor.documents) is
  'KT426 for a document that would move goods which a stocktaking has frozen, naming it.';

create function private.refuse_overlap(p_stocktaking kontor.stocktakings) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_found record;
begin
  select d.id, e.name as author into v_found
  from kontor.stocktakings s
  join kontor.documents d on d.id = s.document_id and d.state = 'draft'
  join kontor.employees e on e.id = s.started_by
  where s.warehouse_id = p_stocktaking.warehouse_id and s.state = 'counting'
    and s.document_id <> p_stocktaking.document_id
    and (s.group_id is null or p_stocktaking.group_id is null
         or s.group_id in (select private.item_group_branch(p_stocktaking.group_id))
         or p_stocktaking.group_id in (select private.item_group_branch(s.group_id)))
  order by d.id limit 1;
  if found then
    perform private.refuse('KT431', jsonb_build_object('document_id', v_found.id, 'author', v_found.author));
  end if;
end
$$;
comment on function private.refuse_overlap(kontor.stocktakings) is
  'KT431 where another stocktaking counts some of the same goods: each would find the same difference.';

create function api.start_stocktaking(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_changes jsonb := private.as_changes(p_changes) - array['frozen', 'group_id', 'lines'];
  v_document kontor.documents;
  v_stocktaking kontor.stocktakings;
begin
  perform private.require('stocktaking', case when p_id is null then 'create' else 'edit' end);
  v_stored := private.claim_save(p_save_id, 'start_stocktaking');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_id is null then
    v_changes := v_changes || '{"kind": [null, "stocktaking"]}';
  end if;
  v_document := private.locked_document(private.write_document(p_id, v_changes), 'edit');
  if v_document.kind <> 'stocktaking' then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', v_document.kind));
  end if;
  perform private.refuse_state(v_document, 'draft', 'start');
  if exists (select from kontor.stocktakings s where s.document_id = v_document.id) then
    perform private.refuse('KT427', '{"state": "counting"}');
  end if;
  v_stocktaking.document_id := v_document.id;
  v_stocktaking.warehouse_id := v_document.warehouse_id;
  v_stocktaking.group_id := private.id_of(p_changes, 'group_id');
  v_stocktaking.frozen := coalesce(p_changes -> 'frozen' = 'true', false);
  if v_stocktaking.frozen then
    perform private.require_document(v_document, 'post');
  end if;
  if v_stocktaking.group_id is not null
     and not exists (select from kontor.item_groups g where g.id = v_stocktaking.group_id) then
    perform private.refuse('KT003', '{"object": "items", "field": "group_id"}');
  end if;
  -- Waits for postings that move goods of the warehouse; those that come later see the freeze.
  perform from kontor.warehouses w where w.id = v_stocktaking.warehouse_id for update;
  perform private.refuse_overlap(v_stocktaking);
  insert into kontor.stocktakings (document_id, warehouse_id, group_id, frozen, state, started_at, started_by)
  values (v_stocktaking.document_id, v_stocktaking.warehouse_id, v_stocktaking.group_id, v_stocktaking.frozen,
          'counting', private.moment(), private.me());
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, private.state_result(v_document));
end
$$;
comment on function api.start_stocktaking(uuid, bigint, jsonb) is
  'Begins to count a warehouse: document fields {field: [old, new]}, frozen, group_id. KT431 where others count.';

create function private.counted_stocktaking(p_id bigint) returns kontor.stocktakings
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_stocktaking kontor.stocktakings;
begin
  select d.* into v_document from kontor.documents d where d.id = p_id;
  perform private.require_document(v_document, 'edit');
  -- Shared: several people count at once, and nobody finishes while one of them saves.
  select s.* into v_stocktaking from kontor.stocktakings s where s.document_id = p_id for share;
  if v_stocktaking.state is distinct from 'counting' or v_document.state <> 'draft' then
    perform private.refuse('KT427', jsonb_build_object('state', coalesce(v_stocktaking.state, 'draft')));
  end if;
  return v_stocktaking;
end
$$;
comment on function private.counted_stocktaking(bigint) is
  'A stocktaking that still counts, kept from being finished; KT427 otherwise.';

create function private.refuse_faulty_count(p_stocktaking kontor.stocktakings, p_count jsonb) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_item record;
  v_at timestamptz := private.moment_of(p_count, 'counted_at');
  v_number text := coalesce(p_count ->> 'quantity', p_count ->> 'add', '0');
begin
  select i.id, i.name, i.group_id, i.tracking, u.decimals into v_item
  from kontor.items i join kontor.units u on u.id = i.unit_id where i.id = private.id_of(p_count, 'item_id');
  if not found then
    perform private.refuse('KT003', '{"object": "items", "field": "item_id"}');
  elsif p_stocktaking.group_id is not null
        and not coalesce(v_item.group_id in (select private.item_group_branch(p_stocktaking.group_id)), false) then
    perform private.refuse('KT428', jsonb_build_object('item_id', v_item.id, 'name', v_item.name));
  elsif (v_item.tracking <> 'none') <> (private.id_of(p_count, 'lot_id') is not null) then
    perform private.refuse('KT432', jsonb_build_object('field', 'lot_id', 'item_id', v_item.id, 'name', v_item.name));
  elsif v_number !~ '^-?[0-9]{1,12}(\.[0-9]{1,6})?$' or (p_count ? 'quantity' and v_number ~ '^-')
        or scale(trim_scale(v_number::numeric)) > v_item.decimals then
    perform private.refuse('KT430', jsonb_build_object('field', 'quantity', 'item_id', v_item.id, 'name', v_item.name,
      'value', left(v_number, 60), 'decimals', v_item.decimals));
  elsif length(p_count ->> 'place') > 60 then
    perform private.refuse('KT007', '{"field": "place", "limit": 60}');
  elsif v_at > private.moment() or v_at < p_stocktaking.started_at then
    perform private.refuse('KT434', jsonb_build_object('field', 'counted_at', 'moment', v_at,
      'since', p_stocktaking.started_at));
  end if;
end
$$;
comment on function private.refuse_faulty_count(kontor.stocktakings, jsonb) is
  'KT428 outside the range, KT430 a bad quantity, KT432 a lot missing or too much, KT434 a moment outside the counting.';

create function private.count_with_lot(p_count jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_number text := btrim(p_count ->> 'lot');
  v_item kontor.items;
begin
  select i.* into v_item from kontor.items i where i.id = private.id_of(p_count, 'item_id');
  if coalesce(v_number, '') = '' or v_item.id is null or v_item.tracking = 'none' then
    return p_count;
  elsif length(v_number) > 100 then
    perform private.refuse('KT007', '{"field": "lot_id", "limit": 100}');
  end if;
  -- What lies on the shelf is counted, even where no paper ever named its lot.
  insert into kontor.lots (item_id, number, is_serial) values (v_item.id, v_number, v_item.tracking = 'serial')
  on conflict (item_id, number) do nothing;
  return p_count || jsonb_build_object('lot_id', (
    select t.id from kontor.lots t where t.item_id = v_item.id and t.number = v_number));
end
$$;
comment on function private.count_with_lot(jsonb) is 'A count with the id of the lot it names; an unknown lot is made.';

create function private.put_count(p_id bigint, p_count jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_me bigint := private.me();
  v_place text := coalesce(btrim(p_count ->> 'place'), '');
  v_item_id bigint := private.id_of(p_count, 'item_id');
  v_lot_id bigint := private.id_of(p_count, 'lot_id');
  v_old numeric;
  v_new numeric := coalesce((p_count ->> 'quantity')::numeric, 0);
begin
  if p_count -> 'drop' = 'true' then
    delete from kontor.stocktaking_counts c
    where c.document_id = p_id and c.counter_id = v_me and c.place = v_place and c.item_id = v_item_id
      and c.lot_id is not distinct from v_lot_id;
    return;
  end if;
  if not p_count ? 'quantity' then
    select c.quantity into v_old from kontor.stocktaking_counts c
    where c.document_id = p_id and c.counter_id = v_me and c.place = v_place and c.item_id = v_item_id
      and c.lot_id is not distinct from v_lot_id for update;
    v_new := coalesce(v_old, 0) + coalesce((p_count ->> 'add')::numeric, 0);
  end if;
  if v_new < 0 or v_new >= 1e12 then
    perform private.refuse('KT430', jsonb_build_object('field', 'quantity', 'item_id', v_item_id, 'value', v_new::text,
      'name', (select i.name from kontor.items i where i.id = v_item_id), 'decimals', 0));
  end if;
  insert into kontor.stocktaking_counts as c
    (document_id, counter_id, place, item_id, lot_id, quantity, counted_at)
  values (p_id, v_me, v_place, v_item_id, v_lot_id, v_new,
          coalesce(private.moment_of(p_count, 'counted_at'), private.moment()))
  on conflict on constraint stocktaking_counts_one_a_place_key do update
  set quantity = case when p_count ? 'quantity' then excluded.quantity
                      else c.quantity + (p_count ->> 'add')::numeric end,
      counted_at = excluded.counted_at;
end
$$;
comment on function private.put_count(bigint, jsonb) is
  'One count of this session: quantity replaces what it counted at that place, add raises it, drop takes it away.';

create function api.save_counts(p_save_id uuid, p_id bigint, p_counts jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_stocktaking kontor.stocktakings;
  v_count jsonb;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'save_counts');
  if v_stored is not null then
    return v_stored;
  end if;
  v_stocktaking := private.counted_stocktaking(p_id);
  if jsonb_typeof(p_counts) is distinct from 'array' or jsonb_array_length(p_counts) > 1000 then
    perform private.refuse('KT007', '{"field": "counts", "limit": 1000}');
  end if;
  for v_count in select c from jsonb_array_elements(p_counts) c loop
    v_count := private.count_with_lot(private.as_changes(v_count));
    perform private.refuse_faulty_count(v_stocktaking, v_count);
    perform private.put_count(p_id, v_count);
  end loop;
  perform private.notify_change('document', p_id);
  return private.finish_save(p_save_id, jsonb_build_object('counts', (
    select coalesce(jsonb_agg(jsonb_build_object('item_id', c.item_id, 'lot', t.number, 'place', c.place,
      'quantity', c.quantity::text, 'counted_at', c.counted_at) order by c.counted_at desc, c.id desc), '[]')
    from kontor.stocktaking_counts c left join kontor.lots t on t.id = c.lot_id
    where c.document_id = p_id and c.counter_id = private.me()
      and c.item_id in (select private.id_of(p, 'item_id') from jsonb_array_elements(p_counts) p))));
end
$$;
comment on function api.save_counts(uuid, bigint, jsonb) is
  'Saves counts of this session [{item_id, lot, place, quantity | add | drop, counted_at}]; a repeat changes nothing.';
