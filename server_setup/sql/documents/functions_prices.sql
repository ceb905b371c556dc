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

create function api.price_change_lines(p_price_kind_id bigint, p_group_id bigint, p_base_kind_id bigint, p_percent numeric,
                                       p_day date)
returns table (item_id bigint, code text, name text, old_price numeric, new_price numeric)
language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $$
declare
  v_kind kontor.price_kinds;
  v_base kontor.price_kinds;
  v_items bigint[];
begin
  perform private.require('prices', 'edit');
  select k.* into v_kind from kontor.price_kinds k where k.id = p_price_kind_id;
  select k.* into v_base from kontor.price_kinds k where k.id = coalesce(p_base_kind_id, p_price_kind_id);
  if v_kind.id is null or v_base.id is null
     or ('purchase' in (v_kind.purpose, v_base.purpose) and not private.may('cost', 'view')) then
    perform private.refuse('KT003', '{"object": "prices"}');
  end if;
  select array_agg(i.id order by i.sort_key, i.id) into v_items
  from (select * from kontor.items i
        where not i.archived and (p_group_id is null or i.group_id = any (private.groups_under(p_group_id)))
        order by i.sort_key, i.id limit 5000) i;
  return query
    select i.id, i.code, i.name, o.price,
           private.derived_price(b.price * private.currency_rate(b.currency, v_kind.currency, p_day), p_percent,
                                 v_kind.rounding_step, v_kind.rounding, v_kind.rounding_less)
    from unnest(v_items) with ordinality as a(item_id, place)
    join kontor.items i on i.id = a.item_id
    join private.kind_prices(v_base.id, p_day, v_items, null) b on b.place = a.place and b.level = 0
    left join private.kind_prices(v_kind.id, p_day, v_items, null) o on o.place = a.place and o.level = 0
    order by a.place;
end
$$;
comment on function api.price_change_lines(bigint, bigint, bigint, numeric, date) is
  'New prices of a group worked out from the prices of a kind and a percent, to fill a change of prices.';
