-- Ctrl+K. Owned by kontor_search: each part applies its own rights before its limit; titles are then read by the caller
-- under row security, so that a mistake here would give away an id at most.

create function private.find_contacts(p_words text[], p_limit integer)
returns table (id bigint, client_id bigint, rank integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_first text := '%' || p_words[1] || '%';
  v_second text := '%' || p_words[2] || '%';
  v_third text := '%' || p_words[3] || '%';
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
begin
  if coalesce(length(p_words[1]), 0) < 3 then
    return;
  end if;
  return query
    select c.id, c.client_id, case when c.search_key ^@ p_words[1] then 1 else 2 end from kontor.contacts c
    where c.search_key like v_first
      and (v_second is null or c.search_key like v_second)
      and (v_third is null or c.search_key like v_third)
      and (v_all or c.acl_key = any (v_keys))
    limit p_limit;
end
$$;
comment on function private.find_contacts(text[], integer) is 'People of clients one may see, by words of the name.';

create function private.find_each(p_text text, p_limit integer)
returns table (kind text, id bigint, client_id bigint, matched text, place integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_words text[] := private.words_of(private.search_key_v1(p_text));
  v_digits text := private.search_digits(p_text);
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
begin
  return query
    select 'client', c.id, c.id, '', (row_number() over (order by c.rank, c.sort_key, c.id))::integer
    from (
      select u.id, min(u.rank) as rank, min(u.sort_key) as sort_key
      from (select * from private.find_clients_by_words(p_text, v_keys, v_all, 200) w
            union all
            select * from private.find_clients_by_tax_number(v_digits, v_keys, v_all, 50) t where v_digits is not null
            union all
            select * from private.find_clients_by_address(p_text, v_keys, v_all, 50) a where p_text ~ '.@') u
      group by u.id
    ) c
    order by 5 limit p_limit;
  return query
    select 'contact', c.id, c.client_id, '', (row_number() over (order by c.rank, c.id))::integer
    from private.find_contacts(v_words, 200) c order by 5 limit p_limit;
  if v_digits is not null then
    return query
      select 'phone', coalesce(p.contact_id, p.client_id), p.client_id, p.digits,
             (row_number() over (order by p.digits, p.client_id))::integer
      from private.find_phones(v_digits, 50) p order by 5 limit p_limit;
  end if;
  return query
    select 'document', d.id, null::bigint, d.kind, d.place::integer from api.find_documents(p_text, p_limit) d;
  return query
    select 'item', i.item_id, null::bigint, i.matched, i.place::integer from api.find_item_ids(p_text, p_limit) i;
end
$$;
comment on function private.find_each(text, integer) is 'Hits of one reading of a query, kind by kind.';

create function api.find_anything(p_text text, p_limit_per_group integer default 7)
returns table (kind text, id bigint, client_id bigint, matched text, place integer, other_layout boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := btrim(left(coalesce(p_text, ''), 100));
  v_limit integer := least(greatest(coalesce(p_limit_per_group, 7), 1), 50);
begin
  if v_text = '' or not api.session_ok() then
    return;
  end if;
  for v_try in 1 .. 2 loop
    return query select e.*, v_try = 2 from private.find_each(v_text, v_limit) e;
    exit when found or private.search_digits(v_text) is not null;
    v_text := private.other_layout(v_text);
  end loop;
end
$$;
comment on function api.find_anything(text, integer) is
  'Clients, contacts, phones, documents and items by one line of text, each kind by its own right and limit.';
