grant select (id, own_firm_id, kind, state, number, moment, moment_typed, posting_no, client_id, client_key, partner_name,
  payer_id, warehouse_id, warehouse_key, to_warehouse_id, to_warehouse_key, vat_mode, currency, price_kind_id, basis,
  comment, author_id, responsible_id, created_at, posted_at, posted_by, version) on kontor.documents to kontor_employee;
grant select (id, document_id, line_id, line_no, item_id, pack_id, pack_factor, quantity, unit_id, note, version)
  on kontor.document_lines to kontor_employee;
grant select (id, document_id, price, discount_percent, vat_rate_id, net, vat, total, typed, vat_typed)
  on kontor.line_money to kontor_employee;
grant select (document_id, net, vat, total) on kontor.document_money to kontor_employee;
grant select (document_id, supplier_number, supplier_date) on kontor.receipts to kontor_employee;
grant select (document_id, consignee_payer_id, delivery_address, carrier) on kontor.shipments to kontor_employee;
grant select (id, from_document_id, to_document_id) on kontor.document_links to kontor_employee;
grant select (id, own_firm_id, kind, year, prefix, padding, last_number) on kontor.number_series to kontor_employee;
grant select (id, employee_id, own_firm_id) on kontor.employee_own_firms to kontor_employee;

grant select (id, own_firm_id, kind, state, number, series_number, moment, client_id, client_key, warehouse_key, to_warehouse_key,
  partner_name, search_key) on kontor.documents to kontor_search;
grant select (document_id, supplier_number) on kontor.receipts to kontor_search;
grant select (document_id, total) on kontor.document_money to kontor_search;
grant select (id, name, acl_key, sort_key, search_key) on kontor.clients to kontor_search;

grant select on api.document_list, api.document_lines, api.document_cards to kontor_employee;
grant execute on function private.own_firm_ids() to kontor_employee, kontor_checker;
grant execute on function
  api.document_page(text[], text[], timestamptz, timestamptz, bigint, timestamptz, bigint, integer) to kontor_employee;
grant execute on function api.find_documents(text, integer) to kontor_employee;
grant execute on function api.find_partners(text, integer) to kontor_employee;
grant execute on function api.save_document(uuid, bigint, jsonb) to kontor_employee;
