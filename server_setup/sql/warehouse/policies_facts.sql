-- What is held, expected and counted stands in documents and is seen by who sees the document.
create policy reserved_lines_select_with_document on kontor.reserved_lines for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
-- Who used a reservation is seen with the reservation; the document that used it keeps its own secrecy.
create policy reservation_uses_select_with_line on kontor.reservation_uses for select to public
  using (exists (select from kontor.reserved_lines r where r.line_id = reservation_uses.line_id));
-- Quantities of an order, without money, are seen by who sees the order.
create policy expected_lines_select_with_document on kontor.expected_lines for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
-- Which receipt came for which order is seen by who sees the receipt.
create policy order_receipts_select_with_document on kontor.order_receipts for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
-- A stocktaking and what was counted are seen by who sees its document.
create policy stocktakings_select_with_document on kontor.stocktakings for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
create policy stocktaking_counts_select_with_document on kontor.stocktaking_counts for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
-- Results hold the book: they are read through api.stocktaking_differences, which asks for the right to balances.
create policy stocktaking_results_select_with_document on kontor.stocktaking_results for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
