-- A document is visible by the keys of its client and its warehouses, each with the object its kind belongs to: plain
-- comparisons of columns, so that lists and counts go by their indexes.
create policy documents_select_reached on kontor.documents for select to public
  using (kind = any ((select private.rights_to_documents()).kinds)
         or client_reach = any ((select private.rights_to_documents()).client_reach)
         or warehouse_reach = any ((select private.rights_to_documents()).warehouse_reach)
         or to_warehouse_reach = any ((select private.rights_to_documents()).warehouse_reach));
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
-- Money of a sale follows its document; what goods cost us is narrower: see private.compute_document_rights.
create policy line_money_select_with_document on kontor.line_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id
                 and (d.kind = any ((select private.rights_to_documents()).money_kinds)
                      or d.warehouse_reach = any ((select private.rights_to_documents()).money_reach))));
create policy document_money_select_with_document on kontor.document_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id
                 and (d.kind = any ((select private.rights_to_documents()).money_kinds)
                      or d.warehouse_reach = any ((select private.rights_to_documents()).money_reach))));
create policy receipt_costs_select_with_document on kontor.receipt_costs for select to public
  using (exists (select from kontor.documents d where d.id = document_id
                 and (d.kind = any ((select private.rights_to_documents()).money_kinds)
                      or d.warehouse_reach = any ((select private.rights_to_documents()).money_reach))));
-- What returned goods cost nobody reads off a paper of the client: the right to cost alone shows it.
create policy return_costs_select_with_document on kontor.return_costs for select to public
  using (exists (select from kontor.documents d where d.id = document_id
    and (d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[]) or (select private.sees_all('cost', 'view')))));
-- Lots are names of goods, read by everyone who reads the goods.
create policy lots_select_working on kontor.lots for select to public using ((select private.may('items', 'view')));
-- Series of numbers are settings.
create policy number_series_select_settings on kontor.number_series for select to public
  using ((select private.may('settings', 'view')));
-- Who is limited to which own firms is the administrators' business.
create policy employee_own_firms_select_administrator on kontor.employee_own_firms for select to public
  using ((select private.sees_all('employees', 'view')));
