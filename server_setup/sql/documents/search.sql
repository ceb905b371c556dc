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
