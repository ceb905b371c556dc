-- What a print form reads, and the record of printings. Paper carries requisites of the payer that the one who prints
-- may not browse (a storekeeper has no right to clients), so the right to print a document is the right to its paper.

create function private.own_firm_on_paper(p_own_firm_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'id', f.id, 'name', f.name, 'full_name', f.full_name, 'tax_number', f.tax_number,
    'tax_reason_code', f.tax_reason_code, 'statistics_code', f.statistics_code, 'activity_code', f.activity_code,
    'address', f.address, 'phone', f.phone, 'account', f.bank_account, 'bank', f.bank_name, 'bank_code', f.bank_code,
    'correspondent_account', f.correspondent_account)
  from kontor.own_firms f where f.id = p_own_firm_id
$$;
comment on function private.own_firm_on_paper(bigint) is 'Requisites of an own firm as papers print them.';

create function private.payer_on_paper(p_client_id bigint, p_payer_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'id', c.id, 'name', coalesce(p.name, c.name), 'full_name', coalesce(nullif(p.full_name, ''), c.full_name),
    'tax_number', p.tax_number, 'tax_reason_code', p.tax_reason_code, 'statistics_code', p.statistics_code,
    'address', p.legal_address, 'phone', p.phone, 'account', a.bank_account, 'bank', a.bank_name,
    'bank_code', a.bank_code, 'correspondent_account', a.correspondent_account)
  from kontor.clients c
  left join lateral (
    select y.* from kontor.payers y
    where y.client_id = c.id and (y.id = p_payer_id or p_payer_id is null)
    order by y.is_main desc, y.id limit 1) p on true
  left join lateral (
    select b.* from kontor.payer_accounts b
    where b.client_id = c.id and b.payer_id = p.id
    order by b.is_main desc, b.id limit 1) a on true
  where c.id = p_client_id
$$;
comment on function private.payer_on_paper(bigint, bigint) is
  'Requisites of a client''s payer as papers print them; without a payer named, of the main one.';

create function private.consignee_on_paper(p_document kontor.documents) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select private.payer_on_paper(coalesce(y.client_id, p_document.client_id), coalesce(y.id, p_document.payer_id))
    || case when s.delivery_address <> '' then jsonb_build_object('address', s.delivery_address) else '{}' end
  from (select 1) as one
  left join kontor.shipments s on s.document_id = p_document.id
  left join kontor.payers y on y.id = s.consignee_payer_id
$$;
comment on function private.consignee_on_paper(kontor.documents) is
  'Who receives the goods: the consignee named in the document or its payer, at the delivery address if there is one.';

-- Column 11 of TORG-12 is the price without VAT: after discount, so that price times quantity gives the sum.
create function private.lines_on_paper(p_document_id bigint, p_with_prices boolean) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'code', i.code, 'article', i.article, 'name', coalesce(nullif(i.full_name, ''), i.name),
    'unit_name', u.short_name, 'unit_code', u.code, 'quantity', l.quantity::text,
    'pack_kind', p.name, 'per_place', case when p.id is not null then l.pack_factor::text end,
    'places', coalesce(l.places::text, case when p.id is not null then ceil(l.quantity / l.pack_factor)::text end),
    'gross_mass', coalesce(l.gross_mass, l.quantity * i.weight_gross)::text,
    'net_mass', coalesce(l.net_mass, l.quantity * i.weight_net)::text,
    'paper_quantity', l.paper_quantity::text, 'note', l.note,
    'price', case when p_with_prices then round(m.net / l.quantity, 2)::text end,
    'sum_without_vat', case when p_with_prices then m.net::text end,
    'vat_rate_text', case when p_with_prices then v.printed_text end,
    'vat_sum', case when p_with_prices and v.kind <> 'exempt' then m.vat::text end,
    'total', case when p_with_prices then m.total::text end)
    order by l.line_no, l.id), '[]')
  from kontor.document_lines l
  join kontor.items i on i.id = l.item_id
  join kontor.units u on u.id = l.unit_id
  left join kontor.item_packs p on p.id = l.pack_id
  left join kontor.line_money m on m.id = l.id
  left join kontor.vat_rates v on v.id = m.vat_rate_id
  where l.document_id = p_document_id
$$;
comment on function private.lines_on_paper(bigint, boolean) is
  'Lines of a document as papers print them, numbers as text; money only for who may see prices.';

create function private.signatories_on_paper(p_document kontor.documents) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'released_by', jsonb_build_object('post', case when r.id is null then f.director_title else r.position end,
                                      'name', coalesce(r.name, f.director_name)),
    'accountant', jsonb_build_object('post', a.position, 'name', coalesce(a.name, f.accountant_name)),
    'handed_over_by', jsonb_build_object('post', e.position, 'name', e.name),
    'accepted_by', jsonb_build_object('post', null, 'name', p_document.accepted_by))
  from kontor.own_firms f
  join kontor.employees e
    on e.id = coalesce(p_document.handed_over_by_id, p_document.posted_by, p_document.responsible_id)
  left join kontor.employees r on r.id = p_document.released_by_id
  left join kontor.employees a on a.id = p_document.accountant_id
  where f.id = p_document.own_firm_id
$$;
comment on function private.signatories_on_paper(kontor.documents) is
  'Who signs, as the document names them: without a name the director, the accountant, and who posted it.';

create function private.sees_money_on_paper(p_document kontor.documents) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Cost as the policies have it; the prices of a sale are the right to prices, though the document itself shows them.
  return private.sees_document_money(p_document)
    and (private.kind_money(p_document.kind) = 'cost' or private.may('prices', 'view'));
end
$$;
comment on function private.sees_money_on_paper(kontor.documents) is
  'Whether prices stand on the paper that this session prints: a right decides it, not the person.';

create function api.get_print_snapshot(p_document_id bigint) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents;
  v_with_prices boolean;
begin
  perform private.me();
  select d.* into v_document from kontor.documents d where d.id = p_document_id;
  perform private.require_document(v_document, 'print');
  v_with_prices := private.sees_money_on_paper(v_document);
  return (
    select jsonb_build_object(
      'document_id', v_document.id, 'kind', v_document.kind, 'number', coalesce(v_document.number, ''),
      'date', private.firm_day(v_document.own_firm_id, v_document.moment), 'currency', v_document.currency,
      'own_firm_country', f.country, 'language', coalesce(c.print_language, f.language),
      'own_firm', private.own_firm_on_paper(f.id),
      'client', private.payer_on_paper(v_document.client_id, null) || jsonb_build_object('name', c.name),
      'payer', private.payer_on_paper(v_document.client_id, v_document.payer_id),
      'consignee', private.consignee_on_paper(v_document),
      'basis', v_document.basis, 'warehouse', w.name, 'shows_prices', v_with_prices,
      'supplier_number', coalesce(r.supplier_number, ''), 'supplier_date', r.supplier_date,
      'lines', private.lines_on_paper(v_document.id, v_with_prices),
      'signatories', private.signatories_on_paper(v_document),
      'printings', (select count(*) from kontor.printings p where p.document_id = v_document.id))
    from kontor.own_firms f
    join kontor.warehouses w on w.id = v_document.warehouse_id
    left join kontor.clients c on c.id = v_document.client_id
    left join kontor.receipts r on r.document_id = v_document.id
    where f.id = v_document.own_firm_id);
end
$$;
comment on function api.get_print_snapshot(bigint) is
  'All that the forms of a document print, in one turn; by the right to print it.';

create function api.log_printing(
  p_save_id uuid, p_document_id bigint, p_form text, p_sha256 text, p_output text, p_copies integer, p_printer text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_document kontor.documents;
  v_number bigint;
begin
  perform private.me();
  v_stored := private.claim_save(p_save_id, 'log_printing');
  if v_stored is not null then
    return v_stored;
  end if;
  select d.* into v_document from kontor.documents d where d.id = p_document_id;
  perform private.require_document(v_document, 'print');
  if p_form is null or p_form !~ '^[a-z0-9_]{1,60}$' then
    perform private.refuse('KT005', '{"field": "form", "reason": "unknown_value"}');
  end if;
  if p_sha256 is null or p_sha256 !~ '^[0-9a-f]{64}$' then
    perform private.refuse('KT005', '{"field": "sha256", "reason": "length"}');
  end if;
  if p_output is null or p_output not in ('paper', 'file') then
    perform private.refuse('KT005', '{"field": "output", "reason": "unknown_value"}');
  end if;
  if p_copies is null or p_copies not between 1 and 999 then
    perform private.refuse('KT005', '{"field": "copies", "reason": "range"}');
  end if;
  if length(p_printer) > 200 then
    perform private.refuse('KT007', '{"field": "printer", "limit": 200}');
  end if;
  insert into kontor.printings (document_id, form, sha256, employee_id, printed_at)
  values (v_document.id, p_form, p_sha256, private.me(), private.moment());
  perform private.write_print(v_document.id, v_document.kind, coalesce(v_document.number, ''), p_form, p_output, p_copies,
    coalesce(p_printer, ''), p_sha256);
  select count(*) into v_number from kontor.printings p where p.document_id = v_document.id;
  return private.finish_save(p_save_id, jsonb_build_object('number', v_number));
end
$$;
comment on function api.log_printing(uuid, bigint, text, text, text, integer, text) is
  'Records that a form of a document was printed or saved as PDF, with the hash of its bytes; copies and printer as told.';
