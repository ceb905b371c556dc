create function api.log_report_printing(
  p_save_id uuid, p_object text, p_report text, p_sha256 text, p_output text, p_copies integer, p_printer text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
begin
  if p_object is null
     or p_object not in ('balances', 'transfers', 'reservations', 'supplier_orders', 'stocktaking') then
    perform private.me();
    perform private.refuse('KT005', '{"field": "object", "reason": "unknown_value"}');
  end if;
  perform private.require(p_object, 'print');
  v_stored := private.claim_save(p_save_id, 'log_report_printing');
  if v_stored is not null then
    return v_stored;
  end if;
  if p_report is null or length(p_report) not between 1 and 300 then
    perform private.refuse('KT007', '{"field": "report", "limit": 300}');
  elsif p_sha256 is null or p_sha256 !~ '^[0-9a-f]{64}$' then
    perform private.refuse('KT005', '{"field": "sha256", "reason": "length"}');
  elsif p_output is null or p_output not in ('paper', 'file') then
    perform private.refuse('KT005', '{"field": "output", "reason": "unknown_value"}');
  elsif p_copies is null or p_copies not between 1 and 999 then
    perform private.refuse('KT005', '{"field": "copies", "reason": "range"}');
  elsif length(p_printer) > 200 then
    perform private.refuse('KT007', '{"field": "printer", "limit": 200}');
  end if;
  perform private.write_print(null, 'report', p_report, 'report', p_output, p_copies, coalesce(p_printer, ''), p_sha256);
  return private.finish_save(p_save_id, '{}');
end
$$;
comment on function api.log_report_printing(uuid, text, text, text, text, integer, text) is
  'Records that a report or a sheet for counting was printed or saved as PDF, by its title; copies and printer as told.';
