-- Documents by number, partner or supplier's number; partners by name for those who put them on paper.
-- Owner: kontor_search, so rights stand in each query: the same keys as in policies.sql.

-- A whole number names its document: what only contains those digits is looked for when there is none.
create function private.documents_numbered(p_text text) returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(
    select d.id from kontor.documents d where d.number in (p_text, upper(p_text))
    union
    select r.document_id from kontor.receipts r where r.supplier_number = p_text);
end
$$;
comment on function private.documents_numbered(text) is 'Documents whose own or supplier''s number is that text.';

create function private.documents_like(p_text text) returns table (id bigint, rank integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_digits bigint := case when p_text ~ '^[0-9]{1,15}$' then p_text::bigint end;
  v_words text := private.search_key_v1(p_text);
  v_pattern text := case when length(v_words) >= 3 then '%' || v_words || '%' end;
begin
  return query
    select h.hit, min(h.rank) from (
      select d.id as hit, 2 as rank from kontor.documents d where d.series_number = v_digits
      union all
      select d.id, 3 from kontor.documents d where d.number ^@ p_text
      union all
      select d.id, 4 from kontor.documents d where d.search_key like v_pattern) h
    group by h.hit;
end
$$;
comment on function private.documents_like(text) is 'Documents by part of the number or of the partner''s name, best first by rank.';

create function api.find_documents(p_text text, p_limit integer)
returns table (id bigint, kind text, state text, number text, moment timestamptz, partner_name text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  v_text text := btrim(left(p_text, 100));
  v_rights private.document_rights := private.rights_to_documents();
  v_limit integer := least(greatest(p_limit, 1), 1000);
  v_numbered bigint[];
begin
  if v_text = '' or v_rights.login is null then
    return;
  end if;
  v_numbered := private.documents_numbered(v_text);
  for v_try in 1 .. 2 loop
    return query
      select d.id, d.kind, d.state, d.number, d.moment, d.partner_name,
             row_number() over (order by h.rank, d.moment desc, d.id desc)
      from (select n.id, 1 as rank from unnest(v_numbered) n(id) where v_try = 1
            union all select l.id, l.rank from private.documents_like(v_text) l where v_try = 2) h
      join kontor.documents d on d.id = h.id
      where d.own_firm_id = any (v_rights.own_firm_ids)
        and (d.kind = any (v_rights.kinds) or d.client_reach = any (v_rights.client_reach)
          or d.warehouse_reach = any (v_rights.warehouse_reach) or d.to_warehouse_reach = any (v_rights.warehouse_reach))
      order by 7 limit v_limit;
    exit when found;
  end loop;
end
$$;
comment on function api.find_documents(text, integer) is
  'Documents one may see, by their own or the supplier''s number; without such a number by part of it or of the partner.';

-- Suppliers come first where goods are bought, clients elsewhere; without a text those of the latest papers do.
create function api.find_partners(p_text text, p_limit integer, p_kind text default null)
returns table (client_id bigint, name text, number text, tax_number text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_text text := btrim(left(p_text, 100));
  v_role text := case when p_kind in ('receipt', 'supplier_order', 'supplier_return') then 'supplier' else 'client' end;
  v_limit integer := least(greatest(p_limit, 1), 200);
  v_hits bigint[];
begin
  if not api.session_ok() then
    return;
  elsif v_text = '' then
    v_hits := private.partners_at_hand(p_kind, v_role, v_limit);
  else
    v_hits := private.partners_by_text(v_text, v_role, v_limit);
    if v_hits = '{}' then
      -- No hit: the same keys in the other keyboard layout.
      v_hits := private.partners_by_text(private.other_layout(v_text), v_role, v_limit);
    end if;
  end if;
  return query
    select c.id, c.name, c.number, coalesce(t.tax_number, ''), h.place
    from unnest(v_hits) with ordinality h(id, place)
    join kontor.clients c on c.id = h.id
    left join lateral (
      select y.tax_number from kontor.payers y where y.client_id = c.id order by y.is_main desc, y.id limit 1) t on true
    order by h.place;
end
$$;
comment on function api.find_partners(text, integer, text) is
  'Whom a document of a kind may be made for, by name, own number or tax number: what one sees, and for storekeepers any '
  'that is not private; only what tells namesakes apart.';

create function private.partners_by_text(p_text text, p_role text, p_limit integer) returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_words text := private.search_key_v1(p_text);
  v_pattern text := case when length(v_words) >= 3 then '%' || v_words || '%' end;
  v_code text := case when p_text ~ '[0-9]' then private.article_key_v1(p_text) end;
  v_tax text := substring(upper(regexp_replace(p_text, '\s', '', 'g')) from '^[A-Z]{0,2}[0-9]{4,14}$');
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
  v_any boolean := private.may_name_partners();
begin
  if coalesce(v_words, '') = '' then
    return '{}';
  end if;
  return array(
    with hits as (
      (select c.id, case when c.sort_key = v_words then 1 else 2 end as rank from kontor.clients c
       where c.sort_key ^@ v_words and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0))
       order by c.sort_key, c.id limit 1000)
      union all
      (select c.id, 3 from kontor.clients c
       where c.search_key like v_pattern and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0))
       limit 1000)
      union all
      (select c.id, 1 from kontor.clients c
       where private.article_key_v1(c.number) = v_code
         and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0)) limit 1000)
      union all
      (select p.client_id, case when p.tax_number = v_tax then 1 else 2 end from kontor.payers p
       where p.tax_number ^@ v_tax and (v_all or p.acl_key = any (v_keys) or (v_any and p.acl_key > 0)) limit 1000)
    ), best as (
      select h.id, min(h.rank) as rank from hits h group by h.id
    )
    select c.id from best b join kontor.clients c on c.id = b.id
    order by b.rank = 1 desc, p_role = any (c.roles) desc, b.rank, c.sort_key, c.id limit p_limit);
end
$$;
comment on function private.partners_by_text(text, text, integer) is
  'Clients that fit a text, an exact hit first, then those of a role.';

create function private.partners_at_hand(p_kind text, p_role text, p_limit integer) returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_me bigint := private.me();
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
  v_any boolean := private.may_name_partners();
  v_rights private.document_rights := private.rights_to_documents();
begin
  return array(
    with latest as (
      select d.client_id as id, d.author_id = v_me as mine, row_number() over (order by d.moment desc, d.id desc) as no
      from kontor.documents d
      where d.kind = p_kind and d.client_id is not null and d.own_firm_id = any (v_rights.own_firm_ids)
        and (d.kind = any (v_rights.kinds) or d.client_reach = any (v_rights.client_reach)
          or d.warehouse_reach = any (v_rights.warehouse_reach) or d.to_warehouse_reach = any (v_rights.warehouse_reach))
      order by d.moment desc, d.id desc limit 200
    ), hits as (
      (select l.id, 1 as rank, min(l.no) as no from latest l
       group by l.id order by bool_or(l.mine) desc, min(l.no) limit 7)
      union all
      (select c.id, 2, row_number() over (order by c.sort_key, c.id) from kontor.clients c
       where p_role = 'supplier' and 'supplier' = any (c.roles)
         and (v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0))
       order by c.sort_key, c.id limit p_limit)
      union all
      (select c.id, 3, row_number() over (order by c.sort_key, c.id) from kontor.clients c
       where v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0)
       order by c.sort_key, c.id limit p_limit)
    )
    select c.id from hits h join kontor.clients c on c.id = h.id
    where v_all or c.acl_key = any (v_keys) or (v_any and c.acl_key > 0)
    group by c.id order by min(10000 * h.rank + h.no) limit p_limit);
end
$$;
comment on function private.partners_at_hand(text, text, integer) is
  'Clients of the latest documents of a kind, one''s own first, then the first by name: suppliers where goods are bought.';
