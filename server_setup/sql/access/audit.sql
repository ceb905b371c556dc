-- The journal: written by triggers that nobody can call, append-only, sealed after the fact.

-- Once a statement, for all its rows together. Old and new rows come in the same order, so they are paired by place, which
-- holds for a row that cascades change twice; a full join, because no plan may compare each row with each.
create function audit.write_entries() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_key constant text := tg_argv[0];
  v_primary_key constant text[] := tg_argv[1];
  v_cards constant text[] := tg_argv[2];
  v_card_keys constant text[] := tg_argv[3];
  v_unwritten constant text[] := tg_argv[4];
begin
  -- A statement that changed nothing, as half of every upsert, is through in no time: writing nothing costs as much as a row.
  -- Offset 0: the planner would work out the JSON of a row anew for each place that it stands in.
  if tg_op = 'INSERT' then
    if exists (select from new_rows) then
      insert into audit.entries (table_name, operation, record_id, new, root_table, root_id)
      select tg_table_name, tg_op, (r.row ->> v_key)::bigint, jsonb_strip_nulls(r.row),
             audit.card_of(r.row, v_cards, v_card_keys), audit.card_id_of(r.row, v_card_keys)
      from (select to_jsonb(n) - v_unwritten as row from new_rows n offset 0) r;
    end if;
  elsif tg_op = 'DELETE' then
    if exists (select from old_rows) then
      insert into audit.entries (table_name, operation, record_id, old, root_table, root_id)
      select tg_table_name, tg_op, (r.row ->> v_key)::bigint, r.row,
             audit.card_of(r.row, v_cards, v_card_keys), audit.card_id_of(r.row, v_card_keys)
      from (select to_jsonb(o) - v_unwritten as row from old_rows o offset 0) r;
    end if;
  elsif exists (select from new_rows) then
    insert into audit.entries (table_name, operation, record_id, old, new, root_table, root_id)
    select tg_table_name, tg_op,
           case when c.old ?| v_primary_key then audit.refuse_new_key(tg_table_name) else (n.row ->> v_key)::bigint end,
           c.old, jsonb_strip_nulls(c.new),
           audit.card_of(n.row, v_cards, v_card_keys), audit.card_id_of(n.row, v_card_keys)
    from (select row_number() over () as place, to_jsonb(r) as row from old_rows r) o
    full join (select row_number() over () as place, to_jsonb(r) as row from new_rows r) n using (place)
    cross join lateral (
      select jsonb_object_agg(f.key, f.value) as old, jsonb_object_agg(f.key, n.row -> f.key) as new
      from jsonb_each(o.row) f
      where f.value is distinct from n.row -> f.key and f.key <> 'version' and f.key <> all (v_unwritten)
    ) c
    where c.old is not null
    order by place;
  end if;
  return null;
end
$$;
comment on function audit.write_entries() is
  'Writes a journal entry for each changed row of a statement; arguments: column of the record''s id, primary key, tables and
   columns of the cards it may belong to, columns left out.';

-- The first filled column names the card. Up to three, and no path of their own: both are expanded where they stand.
create function audit.card_of(p_row jsonb, p_cards text[], p_keys text[]) returns text
language sql immutable
return case when p_cards[2] is null or p_row ->> p_keys[1] is not null then p_cards[1]
  when p_cards[3] is null or p_row ->> p_keys[2] is not null then p_cards[2] else p_cards[3] end;
comment on function audit.card_of(jsonb, text[], text[]) is 'The table of the card whose history a row is shown in.';

create function audit.card_id_of(p_row jsonb, p_keys text[]) returns bigint
language sql immutable
return coalesce(p_row ->> p_keys[1], p_row ->> p_keys[2], p_row ->> p_keys[3])::bigint;
comment on function audit.card_id_of(jsonb, text[]) is 'The id of that card.';

create function audit.refuse_new_key(p_table text) returns bigint
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '23514', message = format('a row of %s keeps its primary key', p_table);
end
$$;
comment on function audit.refuse_new_key(text) is
  'Refuses a change of a primary key: the journal would not know which record the entry is of.';

create function audit.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception using errcode = '42501', message = 'KT002: the journal is append-only';
end
$$;
comment on function audit.refuse_change() is 'Keeps the journal append-only for everyone.';

create function private.last_change(p_table text, p_record_id bigint) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.jsonb_build_object(
    'who', coalesce(private.employee_name(e.login), e.login), 'at', e.at)
  from audit.entries e
  where e.table_name = p_table and e.record_id = p_record_id
  order by e.id desc limit 1
$$;
comment on function private.last_change(text, bigint) is 'Who changed a record last, and when.';
