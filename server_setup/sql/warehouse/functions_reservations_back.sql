-- Reservations on the way back: taken back, expired, prolonged.

create function private.restore_reservations(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.kind = 'reservation' and p_document.reversal_of_id is null then
    perform private.drop_reservation(p_document);
    return;
  end if;
  perform from kontor.reserved_lines r
  where r.line_id in (select u.line_id from kontor.reservation_uses u where u.document_id = p_document.id)
  order by r.line_id for no key update;
  if not found then
    return;
  end if;
  -- A term that ended meanwhile stays ended: the goods come back free.
  update kontor.reservation_uses u set reason = 'expiry', document_id = null
  from kontor.reserved_lines r
  where u.document_id = p_document.id and r.line_id = u.line_id and r.until <= private.moment();
  perform private.refuse_taken_meanwhile(p_document);
  perform private.apply_uses(p_document.id, p_document.warehouse_id, 1);
  delete from kontor.reservation_uses u where u.document_id = p_document.id;
end
$$;
comment on function private.restore_reservations(kontor.documents) is
  'Gives back to reservations what a document used, once its goods are back; an ended term stays ended.';

create function private.drop_reservation(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_users jsonb;
begin
  select jsonb_build_object('documents', jsonb_agg(to_jsonb(x) order by x.moment, x.document_id),
                            'numbers', string_agg(x.number, ', ' order by x.moment, x.document_id)) into v_users
  from (
    select distinct d.id as document_id, d.kind, d.number, d.moment
    from kontor.reserved_lines r
    join kontor.reservation_uses u on u.line_id = r.line_id
    join kontor.documents d on d.id = u.document_id
    where r.document_id = p_document.id order by d.moment, d.id limit 20
  ) x
  having count(*) > 0;
  if v_users is not null then
    perform private.refuse('KT422', v_users);
  end if;
  perform private.hold(p_document.warehouse_id, array_agg(r.item_id), array_agg(r.lot_id),
                       array_agg(-r.left_quantity::numeric))
  from kontor.reserved_lines r where r.document_id = p_document.id;
  delete from kontor.reservation_uses u
  using kontor.reserved_lines r where r.document_id = p_document.id and u.line_id = r.line_id;
  delete from kontor.reserved_lines where document_id = p_document.id;
end
$$;
comment on function private.drop_reservation(kontor.documents) is
  'Frees what a reservation still holds; KT422 names the documents that were made from it.';

-- Also for what was shipped: a line may have taken another lot than it held, and that one may be gone.
create function private.refuse_taken_meanwhile(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines jsonb;
begin
  with used as (
    select r.item_id, r.lot_id, sum(u.quantity) as quantity
    from kontor.reservation_uses u join kontor.reserved_lines r on r.line_id = u.line_id
    where u.document_id = p_document.id group by r.item_id, r.lot_id
  ), wanted as (
    select b.item_id, null::bigint as lot_id, sum(d.quantity) as quantity, b.quantity - b.reserved as free
    from used d join kontor.balances b on b.warehouse_id = p_document.warehouse_id and b.item_id = d.item_id
    group by b.warehouse_id, b.item_id
    union all
    select d.item_id, d.lot_id, d.quantity, s.quantity - s.reserved
    from used d
    join kontor.lot_balances s
      on s.warehouse_id = p_document.warehouse_id and s.item_id = d.item_id and s.lot_id = d.lot_id
  )
  select jsonb_agg(jsonb_build_object('item_id', w.item_id, 'name', i.name, 'unit', n.short_name, 'lot', t.number,
    'needed', trim_scale(w.quantity)::text, 'free', trim_scale(w.free)::text,
    'held_by', private.holders_of(p_document.warehouse_id, w.item_id, w.lot_id)) order by i.sort_key, t.number) into v_lines
  from wanted w
  join kontor.items i on i.id = w.item_id
  join kontor.units n on n.id = i.unit_id
  left join kontor.lots t on t.id = w.lot_id
  where w.quantity > w.free;
  perform private.refuse_unfree(v_lines);
end
$$;
comment on function private.refuse_taken_meanwhile(kontor.documents) is
  'KT420 where what a document freed has been taken since, so that the reservation cannot have it again.';

create function private.free_rest(p_reversal kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into kontor.reservation_uses (line_id, document_id, reason, quantity, at)
  select r.line_id, p_reversal.id, 'release', r.left_quantity, private.moment()
  from kontor.reserved_lines r where r.document_id = p_reversal.reversal_of_id and r.left_quantity > 0;
  perform private.apply_uses(p_reversal.id, p_reversal.warehouse_id, -1);
end
$$;
comment on function private.free_rest(kontor.documents) is 'Frees what a reservation still holds, by its reversal.';

create function private.reservation_remaining(p_document_id bigint)
returns table (document_line_id bigint, item_id bigint, quantity numeric)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select r.line_id, r.item_id, r.left_quantity::numeric from kontor.reserved_lines r
  where r.document_id = p_document_id and r.left_quantity > 0 order by r.line_id;
end;
comment on function private.reservation_remaining(bigint) is 'Lines of a posted reservation with what they still hold.';

create function private.expire_reservations() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_now timestamptz := private.moment();
  v_due bigint[] := array(
    select r.line_id from kontor.reserved_lines r where r.left_quantity > 0 and r.until <= v_now);
  v_document_id bigint;
begin
  if v_due = '{}' then
    return;
  end if;
  -- As postings do: balances first, in their order; what they took meanwhile is no longer there afterwards.
  perform from kontor.balances b
  where (b.warehouse_id, b.item_id) in (
    select r.warehouse_id, r.item_id from kontor.reserved_lines r where r.line_id = any (v_due))
  order by b.item_id, b.warehouse_id for no key update;
  v_due := array(
    select r.line_id from kontor.reserved_lines r
    where r.line_id = any (v_due) and r.left_quantity > 0 and r.until <= v_now order by r.line_id for no key update);
  insert into kontor.reservation_uses (line_id, reason, quantity, at)
  select r.line_id, 'expiry', r.left_quantity, v_now from kontor.reserved_lines r where r.line_id = any (v_due);
  perform private.hold(r.warehouse_id, array_agg(r.item_id), array_agg(r.lot_id), array_agg(-r.left_quantity::numeric))
  from kontor.reserved_lines r where r.line_id = any (v_due) group by r.warehouse_id;
  update kontor.reserved_lines r set left_quantity = 0 where r.line_id = any (v_due);
  for v_document_id in
    select distinct r.document_id from kontor.reserved_lines r where r.line_id = any (v_due) order by 1
  loop
    perform private.notify_change('document', v_document_id);
  end loop;
end
$$;
comment on function private.expire_reservations() is 'Frees what is held past its term; a due job.';

create function api.prolong_reservation(p_save_id uuid, p_id bigint, p_until timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'prolong_reservation');
  if v_stored is not null then
    return v_stored;
  end if;
  v_document := private.locked_document(p_id, 'edit');
  if v_document.kind <> 'reservation' then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', v_document.kind));
  end if;
  perform private.refuse_state(v_document, 'posted', 'edit');
  if p_until <= private.moment() or p_until > timestamptz '2200-01-01' then
    perform private.refuse('KT421', jsonb_build_object('field', 'until', 'until', p_until));
  end if;
  update kontor.reservations set until = p_until where document_id = v_document.id;
  -- What the old term has freed stays free: somebody may have it by now.
  update kontor.reserved_lines set until = p_until where document_id = v_document.id and left_quantity > 0;
  perform private.notify_change('document', v_document.id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_document.id, 'until', p_until));
end
$$;
comment on function api.prolong_reservation(uuid, bigint, timestamptz) is
  'Another term for what a posted reservation still holds; without one it holds until it is freed. KT421 in the past.';
