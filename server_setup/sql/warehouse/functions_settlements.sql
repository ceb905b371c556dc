-- Who owes whom, as posted documents make it.

create function private.settle(p_document kontor.documents, p_moment timestamptz, p_sign integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_amount numeric;
  v_balance numeric;
begin
  if p_document.kind not in ('shipment', 'receipt', 'client_return', 'supplier_return') then
    return;
  elsif p_sign > 0 then
    -- A shipment raises what the client owes us, and a return lowers it; a receipt raises what we owe the supplier.
    insert into kontor.settlements (document_id, own_firm_id, client_id, acl_key, moment, amount, currency)
    select p_document.id, p_document.own_firm_id, p_document.client_id, p_document.client_key, p_moment,
           t.total * (case when p_document.kind in ('shipment', 'supplier_return') then 1 else -1 end)
             * (case when p_document.reversal_of_id is null then 1 else -1 end), p_document.currency
    from kontor.document_money t where t.document_id = p_document.id
    returning amount into v_amount;
  else
    delete from kontor.settlements where document_id = p_document.id returning amount into v_amount;
  end if;
  -- Different currencies cannot be added: the header shows the currency of the latest document, over all own firms.
  with changed as (
    insert into kontor.settlement_balances as s (client_id, own_firm_id, currency, acl_key, amount)
    values (p_document.client_id, p_document.own_firm_id, p_document.currency, p_document.client_key, v_amount * p_sign)
    on conflict (client_id, own_firm_id, currency) do update set amount = s.amount + excluded.amount
    returning s.amount
  )
  select sum(x.amount) into v_balance
  from (
    select c.amount from changed c
    union all
    select s.amount from kontor.settlement_balances s
    where s.client_id = p_document.client_id and s.currency = p_document.currency
      and s.own_firm_id <> p_document.own_firm_id
  ) x;
  perform private.set_client_balance(p_document.client_id, v_balance);
end
$$;
comment on function private.settle(kontor.documents, timestamptz, integer) is
  'Writes (1) or takes back (-1) the settlement of a document and brings the client''s balance in step.';

create function private.note_in_feed(p_document kontor.documents) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_body text := '';
begin
  if p_document.client_id is null or p_document.number is null then
    return;
  end if;
  -- What goods cost us stays out: the feed is read by people without that right.
  if private.kind_money(p_document.kind) = 'sale' then
    select t.total::text || ' ' || p_document.currency into v_body
    from kontor.document_money t where t.document_id = p_document.id;
  end if;
  perform private.put_feed_entry(p_document.client_id, p_document.kind, p_document.id, p_document.moment,
    p_document.number, v_body, p_document.author_id, p_document.state);
end
$$;
comment on function private.note_in_feed(kontor.documents) is
  'Shows a numbered document in its client''s feed: title is the number, body the sum of a sale.';

create function private.note_cost(p_document kontor.documents, p_day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.kind not in ('receipt', 'opening') or p_document.reversal_of_id is not null then
    return;
  end if;
  insert into kontor.item_costs as c (item_id, last_price, currency, last_date)
  select distinct on (m.item_id) m.item_id, private.rounded_ratio(m.value, m.quantity, 6), f.currency, p_day
  from kontor.moves m
  join kontor.document_lines l on l.id = m.document_line_id
  join kontor.own_firms f on f.id = p_document.own_firm_id
  where m.document_id = p_document.id and m.quantity > 0 order by m.item_id, l.line_no desc, l.id desc
  on conflict (item_id) do update
  set last_price = excluded.last_price, currency = excluded.currency, last_date = excluded.last_date
  where c.last_price <> excluded.last_price and c.last_date <= excluded.last_date;
end
$$;
comment on function private.note_cost(kontor.documents, date) is
  'Keeps what the items of a receipt cost last, landed costs in it, and since which day; other kinds leave it.';
