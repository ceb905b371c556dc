-- A page of the list of documents. Owner: kontor_search; the list joins the ids back to the table under its policies.

-- The newest as they come, whoever's they are, until there is a page of what may be seen.
create function private.newest_documents(
  p_rights private.document_rights, p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz,
  p_client_id bigint, p_warehouse_id bigint, p_after_moment timestamptz, p_after_id bigint, p_limit integer
)
returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
begin
  return array(
    select d.id from kontor.documents d
    where (p_kinds is null or d.kind = any (p_kinds)) and (p_states is null or d.state = any (p_states))
      and (p_from is null or d.moment >= p_from) and (p_until is null or d.moment < p_until)
      and (p_client_id is null or d.client_id = p_client_id)
      and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
      and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id))
      and d.own_firm_id = any (p_rights.own_firm_ids)
      and (d.kind = any (p_rights.kinds) or d.client_reach = any (p_rights.client_reach)
        or d.warehouse_reach = any (p_rights.warehouse_reach) or d.to_warehouse_reach = any (p_rights.warehouse_reach))
    order by d.moment desc, d.id desc limit p_limit);
end
$$;
comment on function private.newest_documents(private.document_rights, text[], text[], timestamptz, timestamptz, bigint,
  bigint, timestamptz, bigint, integer) is
  'Ids of the newest documents that one may see; for people who see many, and for one client.';

-- The newest of each kind and key are read from their own indexes and merged: nobody else's rows are touched.
create function private.newest_documents_by_key(
  p_rights private.document_rights, p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz,
  p_warehouse_id bigint, p_after_moment timestamptz, p_after_id bigint, p_each integer, p_limit integer
)
returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(
    select s.id from (
      select x.id, x.moment from unnest(p_rights.kinds) k(kind) cross join lateral (
        select d.id, d.moment from kontor.documents d
        where d.kind = k.kind and d.moment >= p_from and d.moment < p_until
          and (d.moment, d.id) < (p_after_moment, p_after_id) and (p_states is null or d.state = any (p_states))
          and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
          and (p_kinds is null or d.kind = any (p_kinds)) and d.own_firm_id = any (p_rights.own_firm_ids)
        order by d.moment desc, d.id desc limit p_each) x
      union
      select x.id, x.moment from unnest(p_rights.client_reach) k(reach) cross join lateral (
        select d.id, d.moment from kontor.documents d
        where d.client_reach = k.reach and d.moment >= p_from and d.moment < p_until
          and (d.moment, d.id) < (p_after_moment, p_after_id) and (p_states is null or d.state = any (p_states))
          and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
          and (p_kinds is null or d.kind = any (p_kinds)) and d.own_firm_id = any (p_rights.own_firm_ids)
        order by d.moment desc, d.id desc limit p_each) x
      union
      select x.id, x.moment from unnest(p_rights.warehouse_reach) k(reach) cross join lateral (
        select d.id, d.moment from kontor.documents d
        where d.warehouse_reach = k.reach and d.moment >= p_from and d.moment < p_until
          and (d.moment, d.id) < (p_after_moment, p_after_id) and (p_states is null or d.state = any (p_states))
          and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
          and (p_kinds is null or d.kind = any (p_kinds)) and d.own_firm_id = any (p_rights.own_firm_ids)
        order by d.moment desc, d.id desc limit p_each) x
      union
      select x.id, x.moment from unnest(p_rights.warehouse_reach) k(reach) cross join lateral (
        select d.id, d.moment from kontor.documents d
        where d.to_warehouse_reach = k.reach and d.moment >= p_from and d.moment < p_until
          and (d.moment, d.id) < (p_after_moment, p_after_id) and (p_states is null or d.state = any (p_states))
          and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
          and (p_kinds is null or d.kind = any (p_kinds)) and d.own_firm_id = any (p_rights.own_firm_ids)
        order by d.moment desc, d.id desc limit p_each) x
      ) s
    order by s.moment desc, s.id desc limit p_limit);
end
$$;
comment on function private.newest_documents_by_key(private.document_rights, text[], text[], timestamptz, timestamptz,
  bigint, timestamptz, bigint, integer, integer) is
  'Ids of the newest documents that one may see, newest first, out of the newest p_each of each kind and key.';

-- Which kinds and keys filled up in a page out of few of each, and so may have more in it. What a page shows by another
-- kind or key is no reason to ask one that the person does not have.
create function private.filled_up(p_rights private.document_rights, p_ids bigint[], p_each integer)
returns private.document_rights
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_kinds text[];
  v_clients bigint[];
  v_warehouses bigint[];
begin
  select array_agg(distinct p.kind) filter (where p.of_kind >= p_each and p.kind = any (p_rights.kinds)),
         array_agg(distinct p.client_reach) filter (
           where p.of_client >= p_each and p.client_reach = any (p_rights.client_reach)),
         array_agg(distinct p.warehouse_reach) filter (
           where p.of_warehouse >= p_each and p.warehouse_reach = any (p_rights.warehouse_reach))
         || array_agg(distinct p.to_warehouse_reach) filter (
           where p.of_receiver >= p_each and p.to_warehouse_reach = any (p_rights.warehouse_reach))
    into v_kinds, v_clients, v_warehouses
  from (
    select d.kind, d.client_reach, d.warehouse_reach, d.to_warehouse_reach,
           count(*) over (partition by d.kind) as of_kind, count(*) over (partition by d.client_reach) as of_client,
           count(*) over (partition by d.warehouse_reach) as of_warehouse,
           count(*) over (partition by d.to_warehouse_reach) as of_receiver
    from kontor.documents d where d.id = any (p_ids)) p;
  p_rights.kinds := coalesce(v_kinds, '{}');
  p_rights.client_reach := coalesce(v_clients, '{}');
  p_rights.warehouse_reach := coalesce(v_warehouses, '{}');
  return p_rights;
end
$$;
comment on function private.filled_up(private.document_rights, bigint[], integer) is
  'The rights narrowed to kinds and keys of which a page holds p_each documents or more.';

create function api.document_page(
  p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz, p_client_id bigint, p_warehouse_id bigint,
  p_after_moment timestamptz, p_after_id bigint, p_limit integer
)
returns table (id bigint, total numeric)
language plpgsql stable security definer rows 100 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  v_rights private.document_rights := private.rights_to_documents();
  v_keys integer := cardinality(v_rights.client_reach) + cardinality(v_rights.warehouse_reach);
  v_limit integer := least(greatest(p_limit, 1), 1000);
  v_from timestamptz := coalesce(p_from, '-infinity');
  v_each integer;
  v_ids bigint[];
begin
  if v_rights.login is null then
    return;
  end if;
  if p_client_id is not null or v_keys > 400 or cardinality(v_rights.kinds) > 10 and p_kinds is null then
    -- Of one client there are few, and who sees nearly everything soon has a page of the newest.
    v_ids := private.newest_documents(v_rights, p_kinds, p_states, p_from, p_until, p_client_id, p_warehouse_id,
      p_after_moment, p_after_id, v_limit);
  else
    v_each := case when v_keys > 12 then 10 + v_limit / v_keys else v_limit end;
    v_ids := private.newest_documents_by_key(v_rights, p_kinds, p_states, v_from, coalesce(p_until, 'infinity'),
      p_warehouse_id, coalesce(p_after_moment, 'infinity'), coalesce(p_after_id, 0), v_each, v_limit);
    if v_each < v_limit then
      -- Of many keys each has few documents in a page; those that gave all they were asked for are asked again, back to
      -- where a full page out of the few ends.
      v_ids := v_ids || private.newest_documents_by_key(private.filled_up(v_rights, v_ids, v_each), p_kinds, p_states,
        coalesce((select d.moment from kontor.documents d where d.id = v_ids[v_limit]), v_from),
        coalesce(p_until, 'infinity'), p_warehouse_id, coalesce(p_after_moment, 'infinity'), coalesce(p_after_id, 0),
        v_limit, v_limit);
      v_ids := array(select d.id from kontor.documents d where d.id = any (v_ids)
                     order by d.moment desc, d.id desc limit v_limit);
    end if;
  end if;
  return query
    select d.id, case when d.kind = any (v_rights.money_kinds) or d.warehouse_reach = any (v_rights.money_reach)
                      then m.total::numeric end
    from kontor.documents d left join kontor.document_money m on m.document_id = d.id
    where d.id = any (v_ids);
end
$$;
comment on function
  api.document_page(text[], text[], timestamptz, timestamptz, bigint, bigint, timestamptz, bigint, integer) is
  'Ids of one page of the documents that one may see, newest first, with the sums that one may see.';
