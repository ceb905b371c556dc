-- Where goods lie, units, groups, rates, regimes, currencies and price kinds are lookups for everyone who works here now.
create policy warehouses_select_working on kontor.warehouses for select to public using ((select api.session_ok()));
create policy units_select_working on kontor.units for select to public using ((select api.session_ok()));
create policy item_groups_select_working on kontor.item_groups for select to public using ((select api.session_ok()));
create policy vat_rates_select_working on kontor.vat_rates for select to public using ((select api.session_ok()));
create policy price_kinds_select_working on kontor.price_kinds for select to public using ((select api.session_ok()));
create policy currencies_select_working on kontor.currencies for select to public using ((select api.session_ok()));
create policy currency_rates_select_working on kontor.currency_rates for select to public
  using ((select api.session_ok()));
create policy tax_regimes_select_working on kontor.tax_regimes for select to public using ((select api.session_ok()));
-- Goods are business data: the sysadmin has no right to them.
create policy items_select_by_right on kontor.items for select to public using ((select private.may('items', 'view')));
create policy item_packs_select_by_right on kontor.item_packs for select to public
  using ((select private.may('items', 'view')));
create policy barcodes_select_by_right on kontor.barcodes for select to public
  using ((select private.may('items', 'view')));
create policy kit_components_select_by_right on kontor.kit_components for select to public
  using ((select private.may('items', 'view')));
-- A discount on a group is a price.
create policy group_discounts_select_by_right on kontor.group_discounts for select to public
  using ((select private.may('prices', 'view')));
-- Sale prices by the right to prices; purchase prices are cost and need that right too.
create policy prices_select_sale on kontor.prices for select to public
  using ((select private.may('prices', 'view'))
         and price_kind_id in (select k.id from kontor.price_kinds k where k.purpose = 'sale'));
create policy prices_select_purchase on kontor.prices for select to public
  using ((select private.may('prices', 'view')) and (select private.may('cost', 'view')));
-- Cost is seen by its own right only.
create policy item_costs_select_cost on kontor.item_costs for select to public
  using ((select private.may('cost', 'view')));
