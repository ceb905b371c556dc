-- What a kind of document is: whose right it needs, whom and what it has. The twin of app/documents/kinds.py.

create function private.document_object(p_kind text) returns text
language sql immutable parallel safe
return case p_kind
  when 'receipt' then 'receipts' when 'shipment' then 'shipments' when 'supplier_order' then 'supplier_orders'
  when 'supplier_return' then 'supplier_returns' when 'client_return' then 'client_returns'
  when 'transfer' then 'transfers'
  when 'issue' then 'issues' when 'production' then 'issues' when 'assembly' then 'issues'
  when 'disassembly' then 'issues'
  when 'stocktaking' then 'stocktaking' when 'surplus' then 'stocktaking' when 'write_off' then 'stocktaking'
  when 'regrading' then 'stocktaking'
  when 'reservation' then 'reservations' when 'release' then 'reservations'
  when 'opening' then 'cost_documents' when 'cost_correction' then 'cost_documents'
  when 'price_change' then 'prices' end;
comment on function private.document_object(text) is 'The object of rights that a kind of document belongs to.';

create function private.document_kinds() returns text[]
language sql immutable parallel safe
return array['receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return', 'transfer', 'issue',
  'production', 'assembly', 'disassembly', 'stocktaking', 'surplus', 'write_off', 'regrading', 'reservation', 'release',
  'opening', 'cost_correction', 'price_change'];
comment on function private.document_kinds() is 'Every kind of document.';

-- The twin of the columns documents.client_reach and the like, which hold it times 2^32.
create function private.object_no(p_object text) returns bigint
language sql immutable parallel safe
return case p_object
  when 'shipments' then 1 when 'receipts' then 2 when 'supplier_orders' then 3 when 'supplier_returns' then 4
  when 'client_returns' then 5 when 'transfers' then 6 when 'issues' then 7 when 'stocktaking' then 8
  when 'reservations' then 9 when 'cost_documents' then 10 end;
comment on function private.object_no(text) is 'Number of an object of rights in documents.client_reach and the like; null for other objects.';

create function private.kind_money(p_kind text) returns text
language sql immutable parallel safe
return case
  when p_kind in ('shipment', 'client_return', 'reservation') then 'sale'
  when p_kind in ('receipt', 'supplier_order', 'supplier_return', 'surplus', 'opening', 'cost_correction') then 'cost'
  when p_kind = 'price_change' then 'price' end;
comment on function private.kind_money(text) is
  'What the money of a kind is: sale, cost (seen by the right to it), price; null: its lines have none.';

create function private.kind_partner(p_kind text) returns text
language sql immutable parallel safe
return case
  when p_kind in ('receipt', 'supplier_order', 'supplier_return', 'shipment', 'client_return') then 'required'
  when p_kind in ('reservation', 'release') then 'optional' end;
comment on function private.kind_partner(text) is 'Whether a kind has a client or supplier: required, optional, null.';

create function private.header_table(p_kind text) returns text
language sql immutable parallel safe
return case
  when p_kind = 'receipt' then 'receipts'
  when p_kind = 'shipment' then 'shipments'
  when p_kind in ('client_return', 'supplier_return') then 'returns'
  when p_kind = 'transfer' then 'transfers'
  when p_kind in ('issue', 'production', 'assembly', 'disassembly') then 'issues'
  when p_kind in ('stocktaking', 'surplus', 'write_off', 'regrading', 'opening', 'cost_correction') then 'adjustments'
  when p_kind = 'supplier_order' then 'supplier_orders'
  when p_kind in ('reservation', 'release') then 'reservations'
  when p_kind = 'price_change' then 'price_changes' end;
comment on function private.header_table(text) is 'The table of the header fields that only this kind has.';

-- Names of the fields and what is in them at first.
create function private.kind_header(p_kind text) returns jsonb
language sql immutable parallel safe
return case private.header_table(p_kind)
  when 'receipts' then '{"supplier_number": "", "supplier_date": null}'
  when 'shipments' then '{"consignee_payer_id": null, "delivery_address": "", "carrier": ""}'
  when 'returns' then '{"source_document_id": null, "reason": ""}'
  when 'transfers' then '{"two_step": false, "to_responsible_id": null}'
  when 'issues' then '{"department_id": null, "purpose": "", "article": ""}'
  when 'adjustments' then '{"reason": "", "article": "", "commission": ""}'
  when 'supplier_orders' then '{"expected_on": null, "terms": ""}'
  when 'reservations' then '{"until": null, "order_text": ""}'
  when 'price_changes' then '{"valid_from": null, "valid_to": null, "reason": ""}' end::jsonb;
comment on function private.kind_header(text) is 'Header fields that only this kind has, with their first values.';

-- What changes neither stock nor money stays open after posting; a change of prices is signed by nobody.
create function private.harmless_fields(p_kind text) returns text[]
language sql immutable parallel safe
return array['comment', 'responsible_id']
  || case when p_kind <> 'price_change'
          then array['released_by_id', 'accountant_id', 'handed_over_by_id', 'accepted_by'] else '{}' end;
comment on function private.harmless_fields(text) is 'Fields of the common header that a posted document lets change.';

-- Fields of the common header, by what the kind has.
create function private.common_fields(p_kind text) returns text[]
language sql immutable parallel safe
return array['moment', 'moment_typed', 'basis'] || private.harmless_fields(p_kind)
  || case when p_kind <> 'price_change' then array['warehouse_id'] else '{}' end
  || case when p_kind = 'transfer' then array['to_warehouse_id'] else '{}' end
  || case when private.kind_partner(p_kind) is not null then array['client_id', 'payer_id', 'contract'] else '{}' end
  || case when private.kind_money(p_kind) is not null then array['price_kind_id'] else '{}' end
  || case when private.kind_money(p_kind) = 'sale' or p_kind in ('receipt', 'supplier_order', 'supplier_return')
          then array['vat_mode'] else '{}' end
  || case when p_kind in ('receipt', 'supplier_order', 'supplier_return') then array['currency', 'currency_rate']
          else '{}' end;
comment on function private.common_fields(text) is 'Fields of the common header that a draft of this kind may set.';

-- Which way a line moves stock: the kind decides, or the line where it has both sides.
create function private.line_direction(p_kind text, p_direction smallint) returns integer
language sql immutable parallel safe
return case
  when p_kind in ('receipt', 'client_return', 'surplus', 'opening') then 1
  when p_kind in ('shipment', 'supplier_return', 'transfer', 'issue', 'write_off', 'regrading') then -1
  when p_kind in ('production', 'assembly', 'disassembly') then p_direction
  else 0 end;
comment on function private.line_direction(text, smallint) is
  'Whether a line brings goods in (1), takes them out (-1) or moves none (0).';
