-- Documents by number, partner or supplier's number; partners by name for those who put them on paper.
-- Owner: kontor_search, so rights stand in each query: the same keys as in policies.sql.

create function api.find_documents(p_text text, p_limit integer)
returns table (id bigint, kind text, state text, number text, moment timestamptz, partner_name text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_text text := btrim(left(p_text, 100));
  v_digits bigint := case when v_text ~ '^[0-9]{1,15}$' then v_text::bigint end;
  v_words text := private.search_key_v1(v_text);
  v_pattern text := case when length(v_words) >= 3 then '%' || v_words || '%' end;
  v_whole text[] := private.whole_kinds('view');
  v_reach bigint[] := private.document_reach('view');
  v_firms bigint[] := private.own_firm_ids();
  v_limit integer := least(greatest(p_limit, 1), 1000);
begin
  if v_text = '' or not api.session_ok() then
    return;
  end if;
  return query
    with hits as (
      select d.id as hit, 1 as rank from kontor.documents d where d.number = upper(v_text) or d.number = v_text
      union all
      select d.id, 1 from kontor.documents d where d.series_number = v_digits
      union all
      select r.document_id, 2 from kontor.receipts r where r.supplier_number = v_text
      union all
      select d.id, 3 from kontor.documents d where d.number ^@ v_text
      union all
      select d.id, 4 from kontor.documents d where d.search_key like v_pattern
    ), best as (
      select h.hit, min(h.rank) as rank from hits h group by h.hit
    )
    select d.id, d.kind, d.state, d.number, d.moment, d.partner_name,
           row_number() over (order by b.rank, d.moment desc, d.id desc)
    from best b join kontor.documents d on d.id = b.hit
    where d.own_firm_id = any (v_firms)
      and (d.kind = any (v_whole)
        or array[d.reach + d.client_key, d.reach + d.warehouse_key, d.reach + d.to_warehouse_key] && v_reach)
    order by 7 limit v_limit;
end
$$;
comment on function api.find_documents(text, integer) is
  'Documents one may see, by number (exact first), supplier''s number or letters of the partner.';

create function api.find_partners(p_text text, p_limit integer)
returns table (client_id bigint, name text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_text text := btrim(left(p_text, 100));
  v_words text;
  v_pattern text;
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
  v_any boolean := private.may_name_partners();
  v_limit integer := least(greatest(p_limit, 1), 200);
begin
  if not api.session_ok() then
    return;
  end if;
  -- No hit: the same keys in the other keyboard layout.
  for v_try in 1 .. 2 loop
    v_words := private.search_key_v1(v_text);
    exit when coalesce(v_words, '') = '';
    v_pattern := case when length(v_words) >= 3 then '%' || v_words || '%' end;
    return query
      with hits as (
        (select c.id, c.name, c.sort_key, 1 as rank from kontor.clients c
         where c.sort_key ^@ v_words and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0))
         order by c.sort_key, c.id limit v_limit)
        union all
        (select c.id, c.name, c.sort_key, 2 from kontor.clients c
         where c.search_key like v_pattern and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0))
         limit 1000)
      ), best as (
        select distinct on (h.id) h.id, h.name, h.sort_key, h.rank from hits h order by h.id, h.rank
      )
      select b.id, b.name, row_number() over (order by b.rank, b.sort_key, b.id) from best b order by 3 limit v_limit;
    exit when found;
    v_text := private.other_layout(v_text);
  end loop;
end
$$;
comment on function api.find_partners(text, integer) is
  'Clients by name, for a document: one''s own, and for storekeepers any that is not private; nothing but the name.';
