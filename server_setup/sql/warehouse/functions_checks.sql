-- What a draft must have before it is posted, by its kind.

create function private.check_before_posting(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_lines bigint;
  v_has_serials boolean;
begin
  perform private.refuse_state(p_document, 'draft', 'post');
  select count(*), bool_or(i.tracking = 'serial') into v_lines, v_has_serials
  from kontor.document_lines l join kontor.items i on i.id = coalesce(l.to_item_id, l.item_id)
  where l.document_id = p_document.id;
  if p_document.client_id is null and private.kind_partner(p_document.kind) = 'required' then
    perform private.refuse('KT008', '{"field": "client_id"}');
  elsif p_document.to_warehouse_id is null and p_document.kind = 'transfer' then
    perform private.refuse('KT008', '{"field": "to_warehouse_id"}');
  elsif p_document.price_kind_id is null and p_document.kind = 'price_change' then
    perform private.refuse('KT008', '{"field": "price_kind_id"}');
  elsif v_lines = 0 then
    perform private.refuse('KT408', '{"field": "lines"}');
  end if;
  -- A question of its own inside, so that other kinds never ask it.
  if p_document.kind in ('surplus', 'write_off', 'regrading') then
    if not exists (
      select from kontor.adjustments a where a.document_id = p_document.id and btrim(a.reason) <> '') then
      perform private.refuse('KT008', '{"field": "reason"}');
    end if;
  end if;
  perform private.check_lines_before_posting(p_document);
  if p_document.kind = 'transfer' then
    perform private.refuse_foreign_transfer(p_document);
  elsif p_document.kind in ('client_return', 'supplier_return') then
    perform private.check_return(p_document);
  elsif p_document.kind in ('production', 'assembly', 'disassembly') then
    perform private.check_production(p_document);
  end if;
  if v_has_serials then
    perform private.refuse_doubled_serials(p_document);
  end if;
  perform private.refuse_beyond_limits(p_document);
end
$$;
comment on function private.check_before_posting(kontor.documents) is
  'KT305, KT008, KT408, and what the lines, the kind and the limits of this person say.';

-- Units, archived goods, tracking and VAT rates may have changed since the draft was typed.
create function private.check_lines_before_posting(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_fault record;
  v_sells_services boolean := private.kind_partner(p_document.kind) is not null;
begin
  select f.*, case f.code when 'KT307' then 'item_id' when 'KT303' then 'quantity' when 'KT313' then 'quantity'
                          when 'KT315' then 'to_item_id' when 'KT317' then 'lot' else 'vat_rate_id' end as field
    into v_fault
  from (
    select l.id, l.line_id, l.line_no, l.quantity, u.decimals, i.name, case
      when i.archived or (i.kind = 'service' and not v_sells_services) then 'KT307'
      when scale(trim_scale(l.quantity)) > u.decimals then 'KT303'
      when p_document.kind = 'regrading' and l.to_item_id is null then 'KT315'
      when i.tracking <> 'none' and l.lot_id is null
        and private.line_direction(p_document.kind, l.direction) <> 0 then 'KT317'
      when i.tracking = 'serial' and l.lot_id is not null and l.quantity <> 1 then 'KT313'
      when (l.source_line_id is null or p_document.kind not in ('client_return', 'supplier_return'))
        and not (p_document.moment at time zone o.zone)::date between v.valid_from and coalesce(v.valid_to, 'infinity')
        then 'KT308' end as code
    from kontor.document_lines l
    join kontor.own_firms o on o.id = p_document.own_firm_id
    join kontor.items i on i.id = l.item_id
    join kontor.units u on u.id = i.unit_id
    left join kontor.line_money m on m.id = l.id
    left join kontor.vat_rates v on v.id = m.vat_rate_id
    where l.document_id = p_document.id
  ) f
  where f.code is not null order by f.line_no, f.id limit 1;
  if found then
    perform private.refuse(v_fault.code, jsonb_build_object('field', v_fault.field, 'line_id', v_fault.line_id,
      'line_no', v_fault.line_no, 'value', v_fault.quantity::text, 'decimals', v_fault.decimals, 'name', v_fault.name));
  end if;
end
$$;
comment on function private.check_lines_before_posting(kontor.documents) is
  'KT303, KT307, KT308, KT313, KT315, KT317 for the first line that does not fit, or no longer does.';

-- A transfer is seen from both sides, but each side moves its own goods only: in one step it is both.
create function private.refuse_foreign_transfer(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not private.can_touch(p_document.warehouse_key, 'transfers', 'post') then
    perform private.refuse('KT002', '{"object": "transfers", "action": "post"}');
  elsif not private.is_two_step(p_document)
        and not private.can_touch(p_document.to_warehouse_key, 'transfers', 'post') then
    perform private.refuse('KT320', '{"field": "two_step", "object": "transfers", "action": "post"}');
  end if;
end
$$;
comment on function private.refuse_foreign_transfer(kontor.documents) is
  'KT002 for goods of a warehouse that is not one''s own, KT320 for one step into such a warehouse.';

create function private.check_production(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_reason text;
begin
  select case
    when count(*) filter (where l.direction < 0) = 0 then 'components'
    when count(*) filter (where l.direction > 0) = 0 then 'outputs'
    when p_document.kind = 'assembly' and count(distinct l.item_id) filter (where l.direction > 0) > 1 then 'one_output'
    when p_document.kind = 'disassembly' and count(distinct l.item_id) filter (where l.direction < 0) > 1 then 'one_kit'
    when bool_and(l.cost_share is not null) filter (where l.direction > 0)
      and sum(l.cost_share) filter (where l.direction > 0) = 0 then 'shares' end into v_reason
  from kontor.document_lines l where l.document_id = p_document.id;
  if v_reason is not null then
    perform private.refuse('KT319', jsonb_build_object('field', 'lines', 'reason', v_reason));
  end if;
end
$$;
comment on function private.check_production(kontor.documents) is
  'KT319 for production without components or outputs, or whose cost would have no part to go to.';

-- Locked by number: two receipts of one serial number posted at once must not both bring it in.
create function private.refuse_doubled_serials(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_line record;
begin
  perform from kontor.lots t
  where t.id in (select l.lot_id from kontor.document_lines l where l.document_id = p_document.id)
  order by t.id for no key update;
  select l.line_id, l.line_no, i.name, o.number into v_line
  from kontor.document_lines l
  join kontor.items i on i.id = coalesce(l.to_item_id, l.item_id) and i.tracking = 'serial'
  join kontor.lots o on o.id = l.lot_id
  join kontor.lots t on t.item_id = i.id and t.number = o.number
  where l.document_id = p_document.id
    and (private.line_direction(p_document.kind, l.direction) > 0 or l.to_item_id is not null)
    and (exists (select from kontor.lot_balances b where b.lot_id = t.id and b.quantity > 0)
      or exists (select from kontor.document_lines x where x.document_id = l.document_id and x.lot_id = l.lot_id
                   and x.id < l.id and x.direction = l.direction))
  order by l.line_no, l.id limit 1;
  if found then
    perform private.refuse('KT326', jsonb_build_object('field', 'lot', 'line_id', v_line.line_id,
      'line_no', v_line.line_no, 'value', v_line.number, 'name', v_line.name));
  end if;
end
$$;
comment on function private.refuse_doubled_serials(kontor.documents) is
  'KT326 for a serial number that would be two pieces.';
