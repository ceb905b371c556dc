-- Stock is seen by warehouse.
create policy balances_select_warehouse on kontor.balances for select to public
  using (acl_key = any ((select private.keys_of('balances', 'view'))::int[]));
create policy balances_select_all on kontor.balances for select to public
  using ((select private.sees_all('balances', 'view')));
-- A move names its document, its moment and its quantity: it is seen by who sees the documents of its warehouse. The
-- right to balances alone would tell a seller what other departments ship.
create policy moves_select_warehouse on kontor.moves for select to public
  using (acl_key = any ((select private.keys_of('shipments', 'view'))::int[]));
create policy moves_select_all on kontor.moves for select to public
  using ((select private.sees_all('shipments', 'view')));
-- Month snapshots are read through api.stock_as_of only; quantities would be harmless, so the rule is the same.
create policy balance_snapshots_select_warehouse on kontor.balance_snapshots for select to public
  using (acl_key = any ((select private.keys_of('balances', 'view'))::int[]));
create policy balance_snapshots_select_all on kontor.balance_snapshots for select to public
  using ((select private.sees_all('balances', 'view')));
-- What a client owes is seen by who sees the client.
create policy settlements_select_client on kontor.settlements for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
create policy settlements_select_all on kontor.settlements for select to public
  using ((select private.sees_all('clients', 'view')));
create policy settlement_balances_select_client on kontor.settlement_balances for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
create policy settlement_balances_select_all on kontor.settlement_balances for select to public
  using ((select private.sees_all('clients', 'view')));
-- Lots are seen as balances are.
create policy lot_balances_select_warehouse on kontor.lot_balances for select to public
  using (acl_key = any ((select private.keys_of('balances', 'view'))::int[]));
create policy lot_balances_select_all on kontor.lot_balances for select to public
  using ((select private.sees_all('balances', 'view')));
-- Layers and their uses are cost: people read them through functions that check the right to it.
create policy layers_select_all on kontor.layers for select to public
  using ((select private.sees_all('cost', 'view')));
create policy layer_uses_select_all on kontor.layer_uses for select to public
  using ((select private.sees_all('cost', 'view')));
