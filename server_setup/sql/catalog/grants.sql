grant select (id, name, key, own_firm_id, address, kind, archived) on kontor.warehouses to kontor_employee;
grant select (id, code, short_name, decimals) on kontor.units to kontor_employee;
grant select (id, name, parent_id, cost_method, archived, version) on kontor.item_groups to kontor_employee;
grant select (id, code, article, name, full_name, group_id, unit_id, vat_class, weight_net, weight_gross, country,
  kind, tracking, volume, min_stock, max_stock, characteristics, archived, version, sort_key)
  on kontor.items to kontor_employee;
grant select (id, kit_id, component_id, quantity) on kontor.kit_components to kontor_employee;
grant select (id, item_id, name, factor) on kontor.item_packs to kontor_employee;
grant select (id, code, item_id, pack_id) on kontor.barcodes to kontor_employee;
grant select (id, country, vat_class, kind, rate, printed_text, valid_from, valid_to) on kontor.vat_rates
  to kontor_employee;
-- How a kind is derived is no lookup: from a sale price and its percent one could work out the cost.
grant select (id, name, purpose, currency, vat_included, archived, version) on kontor.price_kinds to kontor_employee;
grant select (id, item_id, price_kind_id, from_date, to_date, from_quantity, price, currency, document_id)
  on kontor.prices to kontor_employee;
grant select (id, group_id, from_date, to_date, from_quantity, percent) on kontor.group_discounts to kontor_employee;
grant select (code, number, name, decimals, archived) on kontor.currencies to kontor_employee;
grant select (id, currency, base, day, nominal, rate, source) on kontor.currency_rates to kontor_employee;
grant select (id, own_firm_id, valid_from, vat_class) on kontor.tax_regimes to kontor_employee;
grant select (item_id, last_price, currency, last_date) on kontor.item_costs to kontor_employee;

grant select (id, code_key, article_key, sort_key, search_key, archived) on kontor.items to kontor_search;
grant select (code, item_id, pack_id) on kontor.barcodes to kontor_search;

grant select on api.warehouse_list, api.unit_list, api.vat_rate_list, api.price_kind_list, api.item_list,
  api.item_group_list, api.currency_list, api.currency_rate_list, api.tax_regime_list, api.group_discount_list
  to kontor_employee;
grant execute on function api.find_item_ids(text, integer) to kontor_employee, kontor_api;
grant execute on function api.save_item(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_price(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_price_kind(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_currency_rates(uuid, jsonb) to kontor_employee;
grant execute on function api.save_currency(uuid, jsonb) to kontor_employee;
grant execute on function api.save_vat_rate(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_tax_regime(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_group_discount(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.save_item_group(uuid, bigint, jsonb) to kontor_employee;
grant execute on function api.move_items(uuid, jsonb) to kontor_employee;
grant execute on function api.item_card(bigint, date) to kontor_employee;
grant execute on function api.price_list(bigint[], bigint, date, numeric) to kontor_employee;
grant execute on function api.list_price_kinds_whole() to kontor_employee;
grant execute on function api.goods_choices() to kontor_employee;
grant execute on function api.import_items(uuid, jsonb) to kontor_employee;
