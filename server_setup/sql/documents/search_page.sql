-- A page of the list of documents. Owner: kontor_search; the list joins the ids back to the table under its policies.

create function api.document_page(
  p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz, p_client_id bigint,
  p_after_moment timestamptz, p_after_id bigint, p_limit integer
)
returns table (id bigint, total numeric)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_shipments integer[] := private.keys_of('shipments', 'view');
  v_receipts integer[] := private.keys_of('receipts', 'view');
  v_all_shipments boolean := private.sees_all('shipments', 'view');
  v_all_receipts boolean := private.sees_all('receipts', 'view');
  v_firms bigint[] := private.own_firm_ids();
  v_cost_keys integer[] := private.keys_of('cost', 'view') || private.keys_of('receipts', 'edit');
  v_all_cost boolean := private.sees_all('cost', 'view') or private.sees_all('receipts', 'edit');
  v_keys integer[];
  v_ids bigint[];
  v_until timestamptz := least(p_until, p_after_moment + interval '1 microsecond');
  v_limit integer := least(greatest(p_limit, 1), 1000);
begin
  if not api.session_ok() then
    return;
  end if;
  v_keys := array(select distinct k from unnest(v_shipments || v_receipts) k);
  if v_all_shipments or v_all_receipts or cardinality(v_keys) > 40 then
    v_ids := array(
      select d.id from kontor.documents d
      where (p_kinds is null or d.kind = any (p_kinds)) and (p_states is null or d.state = any (p_states))
        and (p_from is null or d.moment >= p_from) and (v_until is null or d.moment < v_until)
        and (p_client_id is null or d.client_id = p_client_id)
        and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id))
        and d.own_firm_id = any (v_firms)
        and case d.kind
          when 'shipment' then v_all_shipments or d.client_key = any (v_shipments)
            or d.warehouse_key = any (v_shipments) or d.to_warehouse_key = any (v_shipments)
          when 'receipt' then v_all_receipts or d.client_key = any (v_receipts)
            or d.warehouse_key = any (v_receipts) or d.to_warehouse_key = any (v_receipts)
          else false end
      order by d.moment desc, d.id desc limit v_limit);
  else
    -- With few keys the newest of each key are read from its own index and merged: nobody else's rows are touched.
    v_ids := array(
      select m.id from (
        select x.id, x.moment from unnest(v_keys) k cross join lateral (
          select d.id, d.moment from kontor.documents d
          where d.client_key = k and (p_kinds is null or d.kind = any (p_kinds))
            and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
            and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
            and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
            and k = any (case d.kind when 'shipment' then v_shipments when 'receipt' then v_receipts end)
          order by d.moment desc, d.id desc limit v_limit) x
        union
        select x.id, x.moment from unnest(v_keys) k cross join lateral (
          select d.id, d.moment from kontor.documents d
          where d.warehouse_key = k and (p_kinds is null or d.kind = any (p_kinds))
            and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
            and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
            and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
            and k = any (case d.kind when 'shipment' then v_shipments when 'receipt' then v_receipts end)
          order by d.moment desc, d.id desc limit v_limit) x
        union
        select d.id, d.moment from kontor.documents d
        where d.to_warehouse_key = any (v_keys) and (p_kinds is null or d.kind = any (p_kinds))
          and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
          and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
          and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
          and d.to_warehouse_key = any (case d.kind when 'shipment' then v_shipments when 'receipt' then v_receipts end)
      ) m
      order by m.moment desc, m.id desc limit v_limit);
  end if;
  -- The sum of a receipt is cost: the same rule as the policy of document_money.
  return query
    select d.id, case when d.kind <> 'receipt' or v_all_cost or d.warehouse_key = any (v_cost_keys)
                      then m.total::numeric end
    from kontor.documents d left join kontor.document_money m on m.document_id = d.id
    where d.id = any (v_ids);
end
$$;
comment on function api.document_page(text[], text[], timestamptz, timestamptz, bigint, timestamptz, bigint, integer) is
  'One page of the list of documents, newest first, of those that one may see, with the sums that one may see.';
