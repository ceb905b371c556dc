-- A document is visible by the keys of its client and its warehouses, as far as they reach its kind.
create policy documents_select_keys on kontor.documents for select to public
  using (array[reach + client_key, reach + warehouse_key, reach + to_warehouse_key]
         && (select private.document_reach('view'))::bigint[]);
create policy documents_select_whole_kinds on kontor.documents for select to public
  using (kind = any ((select private.whole_kinds('view'))::text[]));
-- Own firms narrow everything else, for people and for functions acting for them.
create policy documents_own_firm on kontor.documents as restrictive for all to public
  using (own_firm_id = any ((select private.own_firm_ids())::bigint[]))
  with check (own_firm_id = any ((select private.own_firm_ids())::bigint[]));
-- Lines, kind headers and links are reached through their document and follow its policy.
create policy document_lines_select_with_document on kontor.document_lines for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy receipts_select_with_document on kontor.receipts for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy shipments_select_with_document on kontor.shipments for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy returns_select_with_document on kontor.returns for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy transfers_select_with_document on kontor.transfers for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy issues_select_with_document on kontor.issues for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy adjustments_select_with_document on kontor.adjustments for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy supplier_orders_select_with_document on kontor.supplier_orders for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy reservations_select_with_document on kontor.reservations for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy price_changes_select_with_document on kontor.price_changes for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy document_links_select_with_both on kontor.document_links for select to public
  using (exists (select from kontor.documents d where d.id = from_document_id)
         and exists (select from kontor.documents d where d.id = to_document_id));
-- Money of a sale follows its document. What goods cost us is seen by the right to cost there, and by who may enter
-- such documents there: that person types it from the supplier's paper. Found goods are worth what they cost now: that
-- nobody types, so the right to cost alone shows it.
create policy line_money_select_with_document on kontor.line_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id and (
    d.kind not in ('receipt', 'supplier_order', 'supplier_return', 'surplus', 'opening', 'cost_correction')
    or d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[]) or (select private.sees_all('cost', 'view'))
    or (d.kind <> 'surplus' and (d.kind = any ((select private.whole_kinds('edit'))::text[])
      or d.reach + d.warehouse_key = any ((select private.document_reach('edit'))::bigint[]))))));
create policy document_money_select_with_document on kontor.document_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id and (
    d.kind not in ('receipt', 'supplier_order', 'supplier_return', 'surplus', 'opening', 'cost_correction')
    or d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[]) or (select private.sees_all('cost', 'view'))
    or (d.kind <> 'surplus' and (d.kind = any ((select private.whole_kinds('edit'))::text[])
      or d.reach + d.warehouse_key = any ((select private.document_reach('edit'))::bigint[]))))));
create policy receipt_costs_select_with_document on kontor.receipt_costs for select to public
  using (exists (select from kontor.documents d where d.id = document_id and (
    d.kind not in ('receipt', 'supplier_order', 'supplier_return', 'surplus', 'opening', 'cost_correction')
    or d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[]) or (select private.sees_all('cost', 'view'))
    or (d.kind <> 'surplus' and (d.kind = any ((select private.whole_kinds('edit'))::text[])
      or d.reach + d.warehouse_key = any ((select private.document_reach('edit'))::bigint[]))))));
-- Lots are names of goods, read by everyone who reads the goods.
create policy lots_select_working on kontor.lots for select to public using ((select private.may('items', 'view')));
-- Series of numbers are settings.
create policy number_series_select_settings on kontor.number_series for select to public
  using ((select private.may('settings', 'view')));
-- Who is limited to which own firms is the administrators' business.
create policy employee_own_firms_select_administrator on kontor.employee_own_firms for select to public
  using ((select private.sees_all('employees', 'view')));
