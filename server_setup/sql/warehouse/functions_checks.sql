-- What a draft must have before it is posted, by its kind.

create function private.check_before_posting(p_document kontor.documents) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_fault record;
  v_day date := private.firm_day(p_document.own_firm_id, p_document.moment);
begin
  perform private.refuse_state(p_document, 'draft', 'post');
  if p_document.client_id is null then
    perform private.refuse('KT008', '{"field": "client_id"}');
  elsif not exists (select from kontor.document_lines l where l.document_id = p_document.id) then
    perform private.refuse('KT408', '{"field": "lines"}');
  end if;
  -- Units, archived goods and VAT rates may have changed since the draft was typed.
  select l.line_id, l.line_no,
         case when i.archived then 'KT307' when scale(trim_scale(l.quantity)) > u.decimals then 'KT303' else 'KT308' end
           as code,
         case when i.archived then 'item_id' when scale(trim_scale(l.quantity)) > u.decimals then 'quantity'
              else 'vat_rate_id' end as field,
         l.quantity, u.decimals into v_fault
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id
  join kontor.units u on u.id = i.unit_id
  join kontor.line_money m on m.id = l.id
  join kontor.vat_rates v on v.id = m.vat_rate_id
  where l.document_id = p_document.id
    and (i.archived or scale(trim_scale(l.quantity)) > u.decimals
         or not v_day between v.valid_from and coalesce(v.valid_to, 'infinity'))
  order by l.line_no, l.id limit 1;
  if found then
    perform private.refuse(v_fault.code, jsonb_build_object('field', v_fault.field, 'line_id', v_fault.line_id,
      'line_no', v_fault.line_no, 'value', v_fault.quantity::text, 'decimals', v_fault.decimals));
  end if;
end
$$;
comment on function private.check_before_posting(kontor.documents) is
  'KT305, KT008, KT408, and KT303, KT307, KT308 for the first line that no longer fits.';
