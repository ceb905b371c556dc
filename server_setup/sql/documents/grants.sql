grant select (id, own_firm_id, kind, state, number, moment, moment_typed, posting_no, client_id, client_key, partner_name,
  payer_id, warehouse_id, warehouse_key, to_warehouse_id, to_warehouse_key, vat_mode, currency, currency_rate,
  price_kind_id, contract, basis, comment, author_id, responsible_id, released_by_id, accountant_id, handed_over_by_id,
  accepted_by, created_at, posted_at, posted_by, reversal_of_id, client_reach, warehouse_reach, to_warehouse_reach, version)
  on kontor.documents to kontor_employee;
grant select (id, document_id, line_id, line_no, item_id, pack_id, pack_factor, quantity, paper_quantity, places, net_mass,
  gross_mass, unit_id, lot_id, to_item_id, direction, source_line_id, cost_share, country, customs_declaration, note, version)
  on kontor.document_lines to kontor_employee;
grant select (id, document_id, price, discount_percent, vat_rate_id, net, vat, total, typed, vat_typed)
  on kontor.line_money to kontor_employee;
grant select (document_id, net, vat, total) on kontor.document_money to kontor_employee;
grant select (document_id, supplier_number, supplier_date) on kontor.receipts to kontor_employee;
grant select (document_id, consignee_payer_id, delivery_address, carrier) on kontor.shipments to kontor_employee;
grant select (id, document_id, name, amount, spread_by) on kontor.receipt_costs to kontor_employee;
grant select (document_id, source_document_id, reason) on kontor.returns to kontor_employee;
grant select (id, document_id, unit_cost) on kontor.return_costs to kontor_employee;
grant select (document_id, two_step, to_responsible_id, arrived_at, arrival_posting_no, received_by)
  on kontor.transfers to kontor_employee;
grant select (document_id, department_id, purpose, article) on kontor.issues to kontor_employee;
grant select (document_id, reason, article, commission) on kontor.adjustments to kontor_employee;
grant select (document_id, expected_on, terms, closed_at, close_reason) on kontor.supplier_orders to kontor_employee;
grant select (document_id, until, order_text) on kontor.reservations to kontor_employee;
grant select (document_id, valid_from, valid_to, reason) on kontor.price_changes to kontor_employee;
grant select (id, item_id, number, is_serial, expires_on, made_on, note) on kontor.lots to kontor_employee;
grant select (id, from_document_id, to_document_id) on kontor.document_links to kontor_employee;
grant select (id, own_firm_id, kind, year, yearly, prefix, padding, last_number) on kontor.number_series to kontor_employee;
grant select (id, employee_id, own_firm_id) on kontor.employee_own_firms to kontor_employee;

grant select (id, own_firm_id, kind, state, number, series_number, moment, client_id, client_key, warehouse_id,
  warehouse_key, to_warehouse_id, to_warehouse_key, client_reach, warehouse_reach, to_warehouse_reach, partner_name,
  search_key, author_id) on kontor.documents
  to kontor_search;
grant select (document_id, supplier_number) on kontor.receipts to kontor_search;
grant select (document_id, total) on kontor.document_money to kontor_search;
grant select (id, name, number, roles, acl_key, sort_key, search_key) on kontor.clients to kontor_search;
grant select (id, client_id, acl_key, tax_number, is_main) on kontor.payers to kontor_search;

grant select on api.document_list, api.document_lines, api.document_cards to kontor_employee;
grant execute on function private.own_firm_ids() to kontor_employee, kontor_checker;
grant execute on function private.rights_to_documents() to kontor_employee, kontor_checker;
grant select, insert, delete on private.document_rights to kontor_api;
grant execute on function api.document_header(bigint) to kontor_employee;
grant execute on function
  api.document_page(text[], text[], timestamptz, timestamptz, bigint, bigint, timestamptz, bigint, integer) to kontor_employee;
grant execute on function api.find_documents(text, integer) to kontor_employee;
grant execute on function api.list_documents(text, text[], text[], timestamptz, timestamptz, bigint, bigint,
  timestamptz, bigint, integer), api.document_card(bigint) to kontor_employee;
grant execute on function api.find_partners(text, integer, text) to kontor_employee;
grant execute on function api.first_warehouses() to kontor_employee;
grant execute on function api.payer_name(bigint) to kontor_employee;
grant execute on function api.partner_payers(bigint) to kontor_employee;
grant execute on function api.document_directories() to kontor_employee;
grant execute on function api.save_document(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.explain_price(bigint, numeric, bigint, bigint, bigint, date, text, text)
  to kontor_employee;
