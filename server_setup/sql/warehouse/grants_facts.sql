grant select (line_id, document_id, warehouse_id, item_id, lot_id, quantity, left_quantity, until)
  on kontor.reserved_lines to kontor_employee;
grant select (id, line_id, document_id, reason, quantity, at) on kontor.reservation_uses to kontor_employee;
grant select (line_id, document_id, warehouse_id, item_id, quantity, received, expected_on, closed, left_quantity)
  on kontor.expected_lines to kontor_employee;
grant select (receipt_line_id, document_id, line_id, quantity) on kontor.order_receipts to kontor_employee;
grant select (document_id, warehouse_id, group_id, frozen, state, started_at, started_by, finished_at,
  uncounted_is_zero, version) on kontor.stocktakings to kontor_employee;
grant select (id, document_id, counter_id, place, item_id, lot_id, quantity, counted_at, version)
  on kontor.stocktaking_counts to kontor_employee;
grant select (id, document_id, item_id, lot_id, counted_quantity, counted) on kontor.stocktaking_results
  to kontor_employee;

grant select on api.reservation_list, api.order_lines, api.stocktaking_list, api.stocktaking_count_list
  to kontor_employee;
grant execute on function api.prolong_reservation(uuid, bigint, timestamptz) to kontor_employee;
grant execute on function api.close_supplier_order(uuid, bigint, text) to kontor_employee;
grant execute on function api.reopen_supplier_order(uuid, bigint) to kontor_employee;
grant execute on function api.stock_beside(bigint, bigint[], bigint) to kontor_employee;
grant execute on function api.lots_beside(bigint, bigint[], bigint) to kontor_employee;
grant execute on function api.propose_orders(bigint) to kontor_employee;
grant execute on function api.make_supplier_orders(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.start_stocktaking(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_counts(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.finish_stocktaking(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.stocktaking_differences(bigint) to kontor_employee;
