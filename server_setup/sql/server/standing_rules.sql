-- Run after all behaviour, as superuser: what holds for every table without being written beside each.
do $rules$
declare
  v_table record;
  -- Whose card shows the history of a row: the first of these columns that its table has, else the row's own.
  v_roots constant jsonb := '[["document_id", "documents"], ["task_id", "tasks"], ["client_id", "clients"],
    ["item_id", "items"], ["employee_id", "employees"], ["profile_id", "profiles"]]';
  -- Tables that belong to one of several cards: all of these columns, none of them always filled.
  v_of_several constant text[] := array['files'];
  v_unjournaled constant text[] := array[
    'moves', 'balances', 'lot_balances', 'balance_snapshots', 'layers', 'layer_uses', 'settlements',
    'settlement_balances', 'reserved_lines', 'reservation_uses', 'expected_lines', 'order_receipts',
    'stocktaking_results', 'feed_entries', 'client_summaries', 'access_keys', 'file_contents'];
  -- What follows from other fields is not written down.
  v_unwritten constant text[] := array['acl_key', 'search_key', 'sort_key'];
  v_key text;
  v_roots_of jsonb;
  v_arguments text;
  v_event text;
begin
  for v_table in
    select c.oid, c.relname, n.nspname,
           exists (select from pg_attribute a
                   where a.attrelid = c.oid and a.attname = 'version' and not a.attisdropped) as has_version,
           array(select a.attname from pg_attribute a
                 join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' and a.attnum = any (k.conkey)
                 where a.attrelid = c.oid order by array_position(k.conkey, a.attnum)) as primary_key,
           array(select a.attname from pg_attribute a
                 where a.attrelid = c.oid and not a.attisdropped and a.attname = any (v_unwritten)) as unwritten,
           (select jsonb_agg(r.value order by r.filled desc, r.place)
            from (select v.value, v.place, a.attnotnull as filled,
                         row_number() over (order by a.attnotnull desc, v.place) as rank
                  from jsonb_array_elements(v_roots) with ordinality v(value, place)
                  join pg_attribute a on a.attrelid = c.oid and a.attname = v.value ->> 0 and not a.attisdropped
                  where not exists (select from jsonb_array_elements(v_roots) o where o.value ->> 1 = c.relname)) r
            where r.rank = 1 or c.relname = any (v_of_several)) as roots
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('kontor', 'audit') and c.relkind in ('r', 'p')
  loop
    execute format('alter table %I.%I enable row level security', v_table.nspname, v_table.relname);
    execute format('alter table %I.%I force row level security', v_table.nspname, v_table.relname);
    execute format('revoke all on table %I.%I from public', v_table.nspname, v_table.relname);
    continue when v_table.nspname <> 'kontor';
    execute format('grant select, insert, update, delete on kontor.%I to kontor_api', v_table.relname);
    execute format('grant select on kontor.%I to kontor_checker', v_table.relname);
    execute format('create policy %I on kontor.%I to kontor_api using (true) with check (true)',
                   v_table.relname || '_all_kontor_api', v_table.relname);
    if v_table.has_version then
      execute format('create trigger bump_version before update on kontor.%I
                      for each row execute function private.bump_version()', v_table.relname);
    end if;
    if v_table.relname <> all (v_unjournaled) then
      -- A row's own id in the journal is a number: a code or name is in the entry anyhow.
      v_key := coalesce((select a.attname from pg_attribute a
                         where a.attrelid = v_table.oid and a.attname = v_table.primary_key[1]
                           and a.atttypid in ('bigint'::regtype, 'integer'::regtype)), '');
      v_roots_of := coalesce(v_table.roots, jsonb_build_array(jsonb_build_array(v_key, v_table.relname)));
      v_arguments := format('%L, %L, %L, %L, %L', v_key, v_table.primary_key,
        array(select r.value ->> 1 from jsonb_array_elements(v_roots_of) with ordinality r(value, place) order by r.place),
        array(select r.value ->> 0 from jsonb_array_elements(v_roots_of) with ordinality r(value, place) order by r.place),
        v_table.unwritten);
      foreach v_event in array array['insert', 'update', 'delete'] loop
        execute format('create trigger %I after %s on kontor.%I referencing %s for each statement
                        execute function audit.write_entries(%s)', 'write_journal_' || v_event, v_event, v_table.relname,
                       case v_event when 'insert' then 'new table as new_rows' when 'delete' then 'old table as old_rows'
                         else 'old table as old_rows new table as new_rows' end, v_arguments);
      end loop;
    end if;
  end loop;
end
$rules$;

-- The gate at the door: employees only, and recorded. A superuser's way past it: PGOPTIONS='-c event_triggers=off'.
drop event trigger if exists kontor_on_login;
create event trigger kontor_on_login on login execute function audit.on_login();
