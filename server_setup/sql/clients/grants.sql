-- Reading by column; writing by functions only, so no other grant stands here.
grant select (code, name_en, name_ru, place) on kontor.client_statuses to kontor_employee;
grant select (id, number, name, full_name, kind, status, status_reason, roles, responsible_key, is_private, acl_key,
  department_id, price_kind_id, payment_days, print_language, comment, sort_key, search_key, version, created_at,
  created_by) on kontor.clients to kontor_employee;
grant select (id, client_id, acl_key, name, position, is_main, birthday, left_at, comment, version)
  on kontor.contacts to kontor_employee;
grant select (id, client_id, acl_key, name, full_name, country, tax_number, tax_reason_code, registration_number,
  statistics_code, legal_address, postal_address, phone, vat_exempt, is_main, valid_from, version)
  on kontor.payers to kontor_employee;
grant select (id, client_id, acl_key, contact_id, kind, direction, at, subject, body, result, author_id, version)
  on kontor.interactions to kontor_employee;
grant select (id, client_id, acl_key, source_kind, source_id, at, title, body, author_id, state)
  on kontor.feed_entries to kontor_employee;
grant select (client_id, acl_key, balance, last_contact_at, next_step_at, next_step_text)
  on kontor.client_summaries to kontor_employee;
-- No grant on kontor.channels and kontor.payer_accounts: they are read by functions that ask their own right.

grant select on api.client_rows, api.contact_rows, api.payer_rows, api.feed_rows to kontor_employee;

-- Search reads exactly what it searches and orders by.
grant select (id, acl_key, number, sort_key, search_key) on kontor.clients to kontor_search;
grant select (client_id, acl_key, tax_number) on kontor.payers to kontor_search;
grant select (id, client_id, contact_id, acl_key, digits, address_key) on kontor.channels to kontor_search;
grant select (id, client_id, acl_key, search_key) on kontor.contacts to kontor_search;

grant execute on function api.find_clients(text, integer) to kontor_employee;
grant execute on function api.search_clients(text, text, integer, text, integer, integer) to kontor_employee;
grant execute on function api.client_list_keys() to kontor_employee;
grant execute on function api.get_client_card(bigint, integer) to kontor_employee;
grant execute on function api.get_client_choices() to kontor_employee;
grant execute on function api.client_channels(bigint) to kontor_employee;
grant execute on function api.payer_accounts(bigint) to kontor_employee;
grant execute on function api.list_feed(bigint, timestamptz, bigint, text[], bigint, timestamptz, timestamptz, integer)
  to kontor_employee;
grant execute on function api.check_duplicates(bigint, text[], text[]) to kontor_employee;
grant execute on function api.save_client(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.add_interaction(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.check_import(jsonb) to kontor_employee;
grant execute on function api.import_clients(uuid, jsonb, boolean) to kontor_employee;

-- No grant on kontor.client_prices and kontor.client_discounts: they are read by api.client_terms.
grant execute on function api.client_terms(bigint) to kontor_employee;
grant execute on function api.save_client_terms(uuid, bigint, jsonb) to kontor_employee;
