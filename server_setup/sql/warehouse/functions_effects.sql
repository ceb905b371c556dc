-- What each kind of document does to stock: which cells it touches, and its moves. How they are valued is not said here.

create function private.document_cells(p_document kontor.documents)
returns table (warehouse_id bigint, item_id bigint, comes_in boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select p_document.warehouse_id, l.item_id, bool_or(p_document.kind = 'receipt')
  from kontor.document_lines l where l.document_id = p_document.id
  group by l.item_id;
end;
comment on function private.document_cells(kontor.documents) is
  'Warehouses and items that posting a document touches; where goods come in, a balance is made if there is none.';

-- A receipt comes in at its net sum. An issue takes its share of the value by what was issued up to each line, so that
-- roundings do not add up and the line that empties the stock takes all that is left.
create function private.write_moves(p_document kontor.documents, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_document.kind = 'receipt' then
    insert into kontor.moves
      (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity, value,
       value_from)
    select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
           l.quantity, m.net, 'document'
    from kontor.document_lines l join kontor.line_money m on m.id = l.id
    where l.document_id = p_document.id order by l.line_no, l.id;
  else
    insert into kontor.moves
      (document_id, document_line_id, warehouse_id, item_id, acl_key, moment, posting_no, quantity, value,
       value_from)
    select l.document_id, l.id, p_document.warehouse_id, l.item_id, p_document.warehouse_key, p_moment, p_posting_no,
           -l.quantity,
           private.rounded_ratio(b.value * (l.upto - l.quantity), b.quantity, 2)
             - private.rounded_ratio(b.value * l.upto, b.quantity, 2), 'cost'
    from (
      select l.*, sum(l.quantity) over (partition by l.item_id order by l.line_no, l.id) as upto
      from kontor.document_lines l where l.document_id = p_document.id
    ) l
    join private.balances_at(p_document, p_moment) b on b.item_id = l.item_id
    order by l.line_no, l.id;
  end if;
end
$$;
comment on function private.write_moves(kontor.documents, timestamptz, bigint) is
  'Writes the moves of a document: a receipt at its net sums, an issue at the moving average.';
