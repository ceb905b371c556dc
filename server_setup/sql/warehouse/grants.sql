-- No column of value is granted: cost is read through functions that check the right to it.
grant select (warehouse_id, item_id, acl_key, quantity, reserved, last_moment) on kontor.balances to kontor_employee;
grant select (id, document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, lot_id, quantity,
  source_move_id) on kontor.moves to kontor_employee;
grant select (warehouse_id, item_id, lot_id, acl_key, quantity, reserved) on kontor.lot_balances to kontor_employee;
grant select (warehouse_id, at, item_id, acl_key, quantity) on kontor.balance_snapshots to kontor_employee;
-- Settlements of receipts are cost: no grant on amounts until the right to money exists.
grant select (id, document_id, own_firm_id, client_id, acl_key, moment, currency) on kontor.settlements
  to kontor_employee;
grant select (id, client_id, own_firm_id, currency, acl_key) on kontor.settlement_balances to kontor_employee;
grant usage on sequence kontor.posting_numbers to kontor_api;

grant select on api.balance_list, api.move_list, api.stock_document_cards to kontor_employee;
grant execute on function api.stock_document_card(bigint) to kontor_employee;
grant execute on function api.find_items(text, bigint, bigint, date, integer, bigint) to kontor_employee;
grant execute on function api.balance_values(bigint[]) to kontor_employee;
grant execute on function api.move_values(bigint[]) to kontor_employee;
grant execute on function api.open_layers(bigint, bigint) to kontor_employee;
grant execute on function api.stock_as_of(timestamptz, bigint) to kontor_employee;
grant execute on function api.post_document(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.unpost_document(uuid, bigint) to kontor_employee;
grant execute on function api.annul_document(uuid, bigint) to kontor_employee;
grant execute on function api.price_change_facts(bigint, date, bigint, bigint[], numeric[]) to kontor_employee;
grant execute on function
  api.price_change_lines(bigint, text, bigint, numeric, numeric, text, numeric, bigint, bigint[], date) to kontor_employee;
