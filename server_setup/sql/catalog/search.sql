-- Goods by what a person types or a scanner reads. Owner: kontor_search.

create function private.upc_a_of(p_code text) returns text
language sql immutable parallel safe
return case
  when p_code ~ '^[01][0-9]{5}[012][0-9]$' then regexp_replace(p_code, '^(...)(...)(.)(.)$', '\1\30000\2\4')
  when p_code ~ '^[01][0-9]{5}3[0-9]$' then regexp_replace(p_code, '^(....)(..)3(.)$', '\100000\2\3')
  when p_code ~ '^[01][0-9]{5}4[0-9]$' then regexp_replace(p_code, '^(.....)(.)4(.)$', '\100000\2\3')
  when p_code ~ '^[01][0-9]{7}$' then regexp_replace(p_code, '^(......)(.)(.)$', '\10000\2\3') end;
comment on function private.upc_a_of(text) is
  'The 12 digits that the 8 of a UPC-E stand for, by section 5.2.2.4.2 of the GS1 General Specifications; null for others.';

create function private.upc_e_of(p_code text) returns text
language sql immutable parallel safe
return case
  when p_code ~ '^[01][0-9]{2}[012]0000[0-9]{4}$' then regexp_replace(p_code, '^(...)(.)0000(...)(.)$', '\1\3\2\4')
  when p_code ~ '^[01][0-9]{3}00000[0-9]{3}$' then regexp_replace(p_code, '^(....)00000(..)(.)$', '\1\23\3')
  when p_code ~ '^[01][0-9]{4}00000[0-9]{2}$' then regexp_replace(p_code, '^(.....)00000(.)(.)$', '\1\24\3')
  when p_code ~ '^[01][0-9]{5}0000[5-9][0-9]$' then regexp_replace(p_code, '^(......)0000(.)(.)$', '\1\2\3') end;
comment on function private.upc_e_of(text) is 'The 8 digits of a UPC-E for the 12 of a UPC-A whose zeros allow it; null else.';

create function private.same_codes(p_text text) returns text[]
language sql immutable parallel safe
return case when p_text !~ '^[0-9]{8,14}$' then array[p_text] else array[
  p_text, lpad(p_text, 14, '0'),
  -- The same number as 8, 12 or 13 digits, where its zeros allow.
  case when lpad(p_text, 14, '0') like '0%' then right(lpad(p_text, 14, '0'), 13) end,
  case when lpad(p_text, 14, '0') like '00%' then right(lpad(p_text, 14, '0'), 12) end,
  case when lpad(p_text, 14, '0') like '000000%' then right(lpad(p_text, 14, '0'), 8) end,
  -- And a UPC-E for a UPC-A, either way round.
  private.upc_a_of(p_text), lpad(private.upc_a_of(p_text), 13, '0'), lpad(private.upc_a_of(p_text), 14, '0'),
  case when lpad(p_text, 14, '0') like '00%' then private.upc_e_of(right(lpad(p_text, 14, '0'), 12)) end] end;
comment on function private.same_codes(text) is
  'A barcode as all its spellings: a GTIN may have zeros before it, or be a UPC-E that leaves zeros out.';

create function private.match_items(p_text text, p_limit integer)
returns table (item_id bigint, pack_id bigint, matched text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  v_text text := btrim(left(p_text, 100));
  v_code text := private.article_key_v1(v_text);
  v_name text := private.search_key_v1(v_text);
  v_words text[] := string_to_array(v_name, ' ');
  v_longest text;
  v_limit integer := least(greatest(p_limit, 1), 1000);
begin
  if v_text = '' then
    return;
  end if;
  return query
    select b.item_id, b.pack_id, 'barcode', 1::bigint from kontor.barcodes b
    where b.code = any (private.same_codes(v_text)) order by b.code <> v_text, length(b.code) limit 1;
  if found then
    return;
  end if;
  select '%' || w || '%' into v_longest from unnest(v_words) w where length(w) >= 3 order by length(w) desc, w limit 1;
  return query
    with hits as (
      (select i.id, i.sort_key, case when i.code_key = v_code then 1 else 3 end as rank from kontor.items i
       where v_code <> '' and i.code_key ^@ v_code and not i.archived order by i.code_key limit v_limit)
      union all
      (select i.id, i.sort_key, case when i.article_key = v_code then 2 else 4 end from kontor.items i
       where v_code <> '' and i.article_key ^@ v_code and not i.archived order by i.article_key limit v_limit)
      union all
      (select i.id, i.sort_key, 5 from kontor.items i
       where v_name <> '' and i.sort_key ^@ v_name and not i.archived order by i.sort_key, i.id limit v_limit)
      union all
      -- The trigram index answers one word; the other words are asked of what it found.
      (select i.id, i.sort_key, 6 from kontor.items i
       where i.search_key like v_longest and not i.archived
         and not exists (select from unnest(v_words) w where position(w in i.search_key) = 0)
       limit 1000)
    ), best as (
      select distinct on (h.id) h.id, h.sort_key, h.rank from hits h order by h.id, h.rank
    )
    select b.id, null::bigint,
           case when b.rank in (1, 3) then 'code' when b.rank in (2, 4) then 'article' else 'name' end,
           row_number() over (order by b.rank, b.sort_key, b.id)
    from best b order by 4 limit v_limit;
end
$$;
comment on function private.match_items(text, integer) is
  'Items by barcode (with its pack), code, article or letters of the name, as typed.';

create function api.find_item_ids(p_text text, p_limit integer)
returns table (item_id bigint, pack_id bigint, matched text, place bigint)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, pg_temp as $$
begin
  if not private.may('items', 'view') then
    return;
  end if;
  return query select * from private.match_items(p_text, p_limit);
  if not found then
    -- The same keys in the other keyboard layout.
    return query select * from private.match_items(private.other_layout(btrim(left(p_text, 100))), p_limit);
  end if;
end
$$;
comment on function api.find_item_ids(text, integer) is
  'Items by what was typed, else by the same keys in the other layout; nothing without the right to see goods.';
