-- A page of the list of documents. Owner: kontor_search; the list joins the ids back to the table under its policies.

create function api.document_page(
  p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz, p_client_id bigint, p_warehouse_id bigint,
  p_after_moment timestamptz, p_after_id bigint, p_limit integer
)
returns table (id bigint, total numeric)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_whole text[] := private.whole_kinds('view');
  v_firms bigint[] := private.own_firm_ids();
  v_reach bigint[] := private.document_reach('view');
  v_cost_keys integer[] := private.keys_of('cost', 'view');
  v_all_cost boolean := private.sees_all('cost', 'view');
  v_whole_to_edit text[] := private.whole_kinds('edit');
  v_reach_to_edit bigint[] := private.document_reach('edit');
  v_ids bigint[];
  v_until timestamptz := least(p_until, p_after_moment + interval '1 microsecond');
  v_limit integer := least(greatest(p_limit, 1), 1000);
begin
  if not api.session_ok() then
    return;
  end if;
  if p_kinds is null and cardinality(v_whole) > 10 or cardinality(v_reach) > 120 then
    -- Who sees nearly everything reads the newest as they come.
    v_ids := array(
      select d.id from kontor.documents d
      where (p_kinds is null or d.kind = any (p_kinds)) and (p_states is null or d.state = any (p_states))
        and (p_from is null or d.moment >= p_from) and (v_until is null or d.moment < v_until)
        and (p_client_id is null or d.client_id = p_client_id)
        and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
        and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id))
        and d.own_firm_id = any (v_firms)
        and (d.kind = any (v_whole)
          or array[d.reach + d.client_key, d.reach + d.warehouse_key, d.reach + d.to_warehouse_key] && v_reach)
      order by d.moment desc, d.id desc limit v_limit);
  else
    -- The newest of each kind and key are read from their own indexes and merged: nobody else's rows are touched.
    v_ids := array(
      with mine as materialized (
        select k.key, array(select unnest(k.kinds) intersect select unnest(coalesce(p_kinds, k.kinds))
                            except select unnest(v_whole)) as kinds
        from private.kinds_by_key('view') k
      ), ways as (
        select 1 as way, k.kind, null::integer as key, null::text[] as kinds from unnest(v_whole) k(kind)
        where p_kinds is null or k.kind = any (p_kinds)
        union all
        select w, null, m.key, m.kinds from mine m, generate_series(2, 4) w where m.kinds <> '{}'
      )
      select m.id from (select distinct x.id, x.moment
      from ways w cross join lateral (
        (select d.id, d.moment from kontor.documents d
         where w.way = 1 and d.kind = w.kind
           and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
           and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
           and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
           and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
         order by d.moment desc, d.id desc limit v_limit)
        union all
        (select d.id, d.moment from kontor.documents d
         where w.way = 2 and d.client_key = w.key and d.kind = any (w.kinds)
           and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
           and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
           and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
           and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
         order by d.moment desc, d.id desc limit v_limit)
        union all
        (select d.id, d.moment from kontor.documents d
         where w.way = 3 and d.warehouse_key = w.key and d.kind = any (w.kinds)
           and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
           and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
           and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
           and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
         order by d.moment desc, d.id desc limit v_limit)
        union all
        (select d.id, d.moment from kontor.documents d
         where w.way = 4 and d.to_warehouse_key = w.key and d.kind = any (w.kinds)
           and (p_states is null or d.state = any (p_states)) and (p_from is null or d.moment >= p_from)
           and (v_until is null or d.moment < v_until) and (p_client_id is null or d.client_id = p_client_id)
           and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
           and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id)) and d.own_firm_id = any (v_firms)
         order by d.moment desc, d.id desc limit v_limit)
      ) x) m
      order by m.moment desc, m.id desc limit v_limit);
  end if;
  -- What goods cost us: the same rule as the policy of document_money.
  return query
    select d.id, case when private.kind_money(d.kind) is distinct from 'cost' or v_all_cost
                        or d.warehouse_key = any (v_cost_keys) or d.kind = any (v_whole_to_edit)
                        or d.reach + d.warehouse_key = any (v_reach_to_edit) then m.total::numeric end
    from kontor.documents d left join kontor.document_money m on m.document_id = d.id
    where d.id = any (v_ids);
end
$$;
comment on function
  api.document_page(text[], text[], timestamptz, timestamptz, bigint, bigint, timestamptz, bigint, integer) is
  'One page of the list of documents, newest first, of those that one may see, with the sums that one may see.';
