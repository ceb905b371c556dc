-- A change of prices is itself a dated document: posting puts its prices on the list, taking back takes them off, and
-- then what held before holds again.

create function private.post_prices(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_change kontor.price_changes;
  v_kind kontor.price_kinds;
  v_line record;
begin
  select c.* into v_change from kontor.price_changes c where c.document_id = p_document.id;
  select k.* into v_kind from kontor.price_kinds k where k.id = p_document.price_kind_id;
  if v_kind.id is null or (v_kind.purpose = 'purchase' and not private.may('cost', 'view')) then
    perform private.refuse('KT008', '{"field": "price_kind_id"}');
  elsif v_change.valid_to < v_change.valid_from then
    perform private.refuse('KT005', jsonb_build_object('field', 'valid_to', 'value', v_change.valid_to));
  elsif v_change.valid_from < private.firm_day(p_document.own_firm_id, private.moment())
        and not private.may('prices', 'back_date') then
    perform private.refuse('KT404', jsonb_build_object('field', 'valid_from', 'day', v_change.valid_from,
                                                       'object', 'prices'));
  end if;
  select l.line_id, l.line_no, i.name into v_line
  from (select x.*, count(*) over (partition by x.item_id, x.quantity) as times
        from kontor.document_lines x where x.document_id = p_document.id) l
  join kontor.items i on i.id = l.item_id
  where l.times > 1 order by l.line_no desc limit 1;
  if found then
    perform private.refuse('KT333', jsonb_build_object('field', 'item_id', 'line_id', v_line.line_id,
                                                       'line_no', v_line.line_no, 'name', v_line.name));
  end if;
  -- "From 1" says: however little is sold.
  insert into kontor.prices (item_id, price_kind_id, from_date, to_date, from_quantity, price, currency, document_id)
  select l.item_id, v_kind.id, v_change.valid_from, v_change.valid_to,
         case when l.quantity = 1 then 0 else l.quantity end, m.price, v_kind.currency, p_document.id
  from kontor.document_lines l join kontor.line_money m on m.id = l.id
  where l.document_id = p_document.id
  order by l.line_no, l.id;
end
$$;
comment on function private.post_prices(kontor.documents) is
  'Puts the prices of a change of prices on the list; KT333 for an item named twice, KT404 for a day that is past.';

create function private.take_back_prices(p_document kontor.documents) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from kontor.prices p where p.document_id = p_document.id
$$;
comment on function private.take_back_prices(kontor.documents) is
  'Takes the prices of a change of prices off the list; what held before holds again.';
