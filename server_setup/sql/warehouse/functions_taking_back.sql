-- A posted document is taken back where everything after it can still stand: it is valued anew, unless something would
-- be missing.

create function private.named_documents(p_ids bigint[]) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select jsonb_build_object('documents', jsonb_agg(to_jsonb(x) order by x.moment, x.document_id),
                            'numbers', string_agg(x.number, ', ' order by x.moment, x.document_id))
  from (
    select d.id as document_id, d.kind, d.number, d.moment from kontor.documents d
    where d.id = any (p_ids) order by d.moment, d.id limit 20
  ) x;
end;
comment on function private.named_documents(bigint[]) is 'At most twenty documents as refusals name them: {documents, numbers}.';

create function private.refuse_dependents(p_document_id bigint, p_posting_no bigint) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_documents bigint[];
begin
  select array_agg(distinct d.document_id) into v_documents
  from kontor.moves m join kontor.moves d on d.source_move_id = m.id
  where m.document_id = p_document_id and m.posting_no = p_posting_no and d.posting_no <> p_posting_no;
  if v_documents is not null then
    perform private.refuse('KT406', private.named_documents(v_documents));
  end if;
end
$$;
comment on function private.refuse_dependents(bigint, bigint) is
  'KT406 naming the documents that return, reverse or revalue what a document moved.';

create function private.refuse_missing(p_document_id bigint, p_moment timestamptz, p_posting_no bigint) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_documents bigint[];
  v_held jsonb;
begin
  with own as (
    select m.warehouse_id, m.item_id, m.lot_id, sum(m.quantity) as quantity
    from kontor.moves m where m.document_id = p_document_id and m.posting_no = p_posting_no
    group by m.warehouse_id, m.item_id, m.lot_id
  ), cells as (
    select o.warehouse_id, o.item_id, null::bigint as lot_id, sum(o.quantity) as quantity
    from own o group by o.warehouse_id, o.item_id
    union all
    select o.warehouse_id, o.item_id, o.lot_id, o.quantity from own o where o.lot_id is not null
  ), later as (
    select m.document_id, m.posting_no, m.quantity,
           case when c.lot_id is null then b.quantity else s.quantity end
             - sum(m.quantity) over cell
             + sum(case when m.posting_no = p_posting_no then 0 else m.quantity end)
               over (cell order by m.moment, m.posting_no, m.id) as left_over
    from cells c
    join kontor.balances b on b.warehouse_id = c.warehouse_id and b.item_id = c.item_id
    left join kontor.lot_balances s
      on s.warehouse_id = c.warehouse_id and s.item_id = c.item_id and s.lot_id = c.lot_id
    join kontor.moves m on m.warehouse_id = c.warehouse_id and m.item_id = c.item_id
      and (c.lot_id is null or m.lot_id = c.lot_id) and (m.moment, m.posting_no) >= (p_moment, p_posting_no)
    window cell as (partition by c.warehouse_id, c.item_id, c.lot_id)
  )
  select array_agg(distinct l.document_id) into v_documents
  from later l where l.left_over < 0 and l.quantity < 0 and l.posting_no <> p_posting_no;
  if v_documents is not null then
    perform private.refuse('KT402', private.named_documents(v_documents));
  end if;
  select jsonb_agg(jsonb_build_object('item_id', h.item_id, 'name', concat_ws(' ', i.name, t.number),
                                      'reserved', trim_scale(h.reserved)::text, 'remains', trim_scale(h.remains)::text)
                   order by i.name, i.id, t.number) into v_held
  from (
    select b.item_id, null::bigint as lot_id, b.reserved, b.quantity - sum(m.quantity) as remains
    from kontor.moves m
    join kontor.balances b on b.warehouse_id = m.warehouse_id and b.item_id = m.item_id
    where m.document_id = p_document_id and m.posting_no = p_posting_no
    group by b.warehouse_id, b.item_id
    union all
    select s.item_id, s.lot_id, s.reserved, s.quantity - sum(m.quantity)
    from kontor.moves m
    join kontor.lot_balances s on s.warehouse_id = m.warehouse_id and s.item_id = m.item_id and s.lot_id = m.lot_id
    where m.document_id = p_document_id and m.posting_no = p_posting_no and s.reserved > 0
    group by s.warehouse_id, s.item_id, s.lot_id
  ) h
  join kontor.items i on i.id = h.item_id
  left join kontor.lots t on t.id = h.lot_id
  where h.remains < h.reserved;
  if v_held is not null then
    perform private.refuse('KT412', jsonb_build_object('items', v_held, 'names', (
      select string_agg(h ->> 'name', ', ') from jsonb_array_elements(v_held) h)));
  end if;
end
$$;
comment on function private.refuse_missing(bigint, timestamptz, bigint) is
  'KT402 naming the later documents that would take what is not there, KT412 the items that reservations hold.';
