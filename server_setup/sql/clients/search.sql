-- Owned by kontor_search, which sees all rows of the searched columns only: rights are applied here, before the limit,
-- and once more by row security where the ids are joined back. Under row security itself a trigram index is not used.

create function private.find_clients_by_words(p_text text, p_keys integer[], p_all boolean, p_limit integer)
returns table (id bigint, rank integer, sort_key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_search text := private.search_key_v1(p_text);
  v_key text := coalesce(nullif(v_search, ''), private.fold_v1(p_text));
  v_words text[] := private.words_of(v_search);
  -- Words hold letters, digits and @ . + only, so no sign of a pattern needs an escape.
  v_first text := '%' || v_words[1] || '%';
  v_second text := '%' || v_words[2] || '%';
  v_third text := '%' || v_words[3] || '%';
  v_fourth text := '%' || v_words[4] || '%';
  v_fifth text := '%' || v_words[5] || '%';
  v_found integer := p_limit;
begin
  if p_text ~ '[0-9]' then
    return query
      select c.id, 0, c.sort_key from kontor.clients c
      where private.article_key_v1(c.number) = private.article_key_v1(p_text) and (p_all or c.acl_key = any (p_keys))
      limit p_limit;
  end if;
  -- Trigrams need three letters: one or two are a beginning of the name, nothing else.
  if length(v_words[1]) >= 3 then
    return query
      select c.id, case when c.sort_key = v_key then 1 when c.sort_key ^@ v_key then 2 else 3 end, c.sort_key
      from kontor.clients c
      where c.search_key like v_first
        and (v_second is null or c.search_key like v_second)
        and (v_third is null or c.search_key like v_third)
        and (v_fourth is null or c.search_key like v_fourth)
        and (v_fifth is null or c.search_key like v_fifth)
        and (p_all or c.acl_key = any (p_keys))
      limit p_limit;
    get diagnostics v_found = row_count;
  end if;
  -- What begins so was among the hits, unless there were too many of them.
  if v_found >= p_limit then
    return query
      select f.id, case when f.sort_key = v_key then 1 else 2 end, f.sort_key
      from (select c.id, c.sort_key from kontor.clients c
            where c.sort_key ^@ v_key and (p_all or c.acl_key = any (p_keys))
            order by c.sort_key, c.id limit p_limit) f;
  end if;
end
$$;
comment on function private.find_clients_by_words(text, integer[], boolean, integer) is
  'Clients by number, by words anywhere in the names, by the beginning of the name; rights are in the arguments.';

create function private.find_clients_by_tax_number(p_digits text, p_keys integer[], p_all boolean, p_limit integer)
returns table (id bigint, rank integer, sort_key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
begin
  return query
    select c.id, case when p.tax_number = p_digits then 0 else 2 end, c.sort_key
    from (select p.client_id, p.tax_number from kontor.payers p
          where p.tax_number ^@ p_digits and (p_all or p.acl_key = any (p_keys))
          order by p.tax_number limit p_limit) p
    join kontor.clients c on c.id = p.client_id;
end
$$;
comment on function private.find_clients_by_tax_number(text, integer[], boolean, integer) is
  'Clients by the beginning of a tax number; rights are in the arguments.';

-- From its beginning or to its end: each has an index.
create function private.find_phones(p_digits text, p_limit integer)
returns table (client_id bigint, contact_id bigint, digits text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_phone text := private.phone_key_v1(p_digits);
  v_keys integer[] := private.keys_of('clients', 'view');
  v_all boolean := private.sees_all('clients', 'view');
  v_channel_keys integer[] := private.keys_of('channels', 'view');
  v_all_channels boolean := private.sees_all('channels', 'view');
begin
  return query
    (select h.client_id, h.contact_id, h.digits from kontor.channels h
     where h.digits ^@ v_phone and (v_all or h.acl_key = any (v_keys))
       and (v_all_channels or h.acl_key = any (v_channel_keys)) limit p_limit)
    union
    (select h.client_id, h.contact_id, h.digits from kontor.channels h
     where reverse(h.digits) ^@ reverse(v_phone) and (v_all or h.acl_key = any (v_keys))
       and (v_all_channels or h.acl_key = any (v_channel_keys)) limit p_limit);
end
$$;
comment on function private.find_phones(text, integer) is
  'Phones by their beginning or end, of clients one may see and with the right to channels; else none.';

create function private.find_clients_by_address(p_text text, p_keys integer[], p_all boolean, p_limit integer)
returns table (id bigint, rank integer, sort_key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_channel_keys integer[] := private.keys_of('channels', 'view');
  v_all_channels boolean := private.sees_all('channels', 'view');
begin
  return query
    select c.id, 1, c.sort_key
    from (select h.client_id from kontor.channels h
          where h.address_key ^@ lower(btrim(p_text)) and (p_all or h.acl_key = any (p_keys))
            and (v_all_channels or h.acl_key = any (v_channel_keys))
          limit p_limit) h
    join kontor.clients c on c.id = h.client_id;
end
$$;
comment on function private.find_clients_by_address(text, integer[], boolean, integer) is
  'Clients by the beginning of an e-mail or nick, with the right to channels.';

-- A number or an e-mail is looked for in every place that holds such.
create function private.find_clients_everywhere(p_text text, p_keys integer[], p_all boolean, p_limit integer)
returns table (id bigint, rank integer, sort_key text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_digits text := private.search_digits(p_text);
begin
  return query select w.* from private.find_clients_by_words(p_text, p_keys, p_all, p_limit) w;
  if v_digits is not null then
    return query
      select t.* from private.find_clients_by_tax_number(v_digits, p_keys, p_all, p_limit) t
      union all
      select c.id, 1, c.sort_key from private.find_phones(v_digits, p_limit) h
      join kontor.clients c on c.id = h.client_id;
  else
    return query select a.* from private.find_clients_by_address(p_text, p_keys, p_all, p_limit) a;
  end if;
end
$$;
comment on function private.find_clients_everywhere(text, integer[], boolean, integer) is
  'Clients by words, and by tax number and phone or by e-mail; rights to clients are in the arguments.';

-- Rows: few, so that what joins the hits back goes by key instead of reading whole tables.
create function api.find_clients(p_text text, p_limit integer default 1000)
returns table (id bigint, place integer, other_layout boolean)
language plpgsql stable security definer rows 30 set search_path = pg_catalog, pg_temp as $$
declare
  v_text text := btrim(left(coalesce(p_text, ''), 100));
  v_limit integer := least(greatest(coalesce(p_limit, 1000), 1), 1000);
  v_row private.login_keys := private.keys_row('clients', 'view');
begin
  if v_text = '' or v_row.login is null then
    return;
  end if;
  for v_try in 1 .. 2 loop
    if v_text ~ '.@|^[0-9 ()+-]+$' then
      return query
        select h.id, (row_number() over (order by min(h.rank), h.sort_key, h.id))::integer, v_try = 2
        from private.find_clients_everywhere(v_text, v_row.keys, v_row.sees_all, v_limit) h
        group by h.id, h.sort_key order by 2 limit v_limit;
    else
      return query
        select h.id, (row_number() over (order by min(h.rank), h.sort_key, h.id))::integer, v_try = 2
        from private.find_clients_by_words(v_text, v_row.keys, v_row.sees_all, v_limit) h
        group by h.id, h.sort_key order by 2 limit v_limit;
    end if;
    exit when found or private.search_digits(v_text) is not null;
    v_text := private.other_layout(v_text);
  end loop;
end
$$;
comment on function api.find_clients(text, integer) is
  'Ids of clients that fit a query, best first, at most 1,000; other_layout: only the other keyboard layout gave hits.';
