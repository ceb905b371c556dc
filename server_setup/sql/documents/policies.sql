-- A shipment is visible to who sees its client's shipments and to who works in its warehouse.
create policy documents_select_shipments on kontor.documents for select to public
  using (kind = 'shipment' and (client_key = any ((select private.keys_of('shipments', 'view'))::int[])
    or warehouse_key = any ((select private.keys_of('shipments', 'view'))::int[])
    or to_warehouse_key = any ((select private.keys_of('shipments', 'view'))::int[])));
create policy documents_select_all_shipments on kontor.documents for select to public
  using (kind = 'shipment' and (select private.sees_all('shipments', 'view')));
-- A receipt the same way, by the right to receipts.
create policy documents_select_receipts on kontor.documents for select to public
  using (kind = 'receipt' and (client_key = any ((select private.keys_of('receipts', 'view'))::int[])
    or warehouse_key = any ((select private.keys_of('receipts', 'view'))::int[])
    or to_warehouse_key = any ((select private.keys_of('receipts', 'view'))::int[])));
create policy documents_select_all_receipts on kontor.documents for select to public
  using (kind = 'receipt' and (select private.sees_all('receipts', 'view')));
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
create policy document_links_select_with_both on kontor.document_links for select to public
  using (exists (select from kontor.documents d where d.id = from_document_id)
         and exists (select from kontor.documents d where d.id = to_document_id));
-- Money of a shipment follows its document. What a receipt cost is seen by the right to cost there, and by who may
-- enter receipts there: that person types it from the supplier's paper.
create policy line_money_select_with_document on kontor.line_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id and (d.kind <> 'receipt'
    or d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[])
    or d.warehouse_key = any ((select private.keys_of('receipts', 'edit'))::int[])
    or (select private.sees_all('cost', 'view')) or (select private.sees_all('receipts', 'edit')))));
create policy document_money_select_with_document on kontor.document_money for select to public
  using (exists (select from kontor.documents d where d.id = document_id and (d.kind <> 'receipt'
    or d.warehouse_key = any ((select private.keys_of('cost', 'view'))::int[])
    or d.warehouse_key = any ((select private.keys_of('receipts', 'edit'))::int[])
    or (select private.sees_all('cost', 'view')) or (select private.sees_all('receipts', 'edit')))));
-- Series of numbers are settings.
create policy number_series_select_settings on kontor.number_series for select to public
  using ((select private.may('settings', 'view')));
-- Who is limited to which own firms is the administrators' business.
create policy employee_own_firms_select_administrator on kontor.employee_own_firms for select to public
  using ((select private.sees_all('employees', 'view')));
