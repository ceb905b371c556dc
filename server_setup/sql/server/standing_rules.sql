-- Run after all behaviour, as superuser: what holds for every table without being written beside each.
do $rules$
declare
  v_table record;
  -- Whose card shows the history of a row: the first of these columns that its table has, else the row's own.
  v_roots constant jsonb := '[["document_id", "documents"], ["task_id", "tasks"], ["client_id", "clients"],
    ["item_id", "items"], ["employee_id", "employees"], ["profile_id", "profiles"]]';
  v_of_several constant text[] := array['files'];
  v_unjournaled constant text[] := array[
    'moves', 'balances', 'lot_balances', 'balance_snapshots', 'layers', 'layer_uses', 'settlements',
    'settlement_balances', 'reserved_lines', 'reservation_uses', 'expected_lines', 'order_receipts',
    'stocktaking_results', 'feed_entries', 'client_summaries', 'access_keys', 'file_contents'];
begin
  for v_table in
    select c.oid, c.relname, n.nspname,
           exists (select from pg_attribute a
                   where a.attrelid = c.oid and a.attname = 'version' and not a.attisdropped) as has_version,
           (select a.attname from pg_attribute a
            join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' and a.attnum = k.conkey[1]
            where a.attrelid = c.oid) as key_column,
           case when not exists (select from jsonb_array_elements(v_roots) r where r.value ->> 1 = c.relname) then (
             select r.value from jsonb_array_elements(v_roots) with ordinality r(value, place)
             join pg_attribute a on a.attrelid = c.oid and a.attname = r.value ->> 0 and not a.attisdropped
             order by a.attnotnull desc, r.place limit 1) end as root,
           -- A table that belongs to one of several cards: all of these columns, none of them always filled.
           (select string_agg(format('%L, %L', r.value ->> 1, r.value ->> 0), ', ' order by r.place)
            from jsonb_array_elements(v_roots) with ordinality r(value, place)
            join pg_attribute a on a.attrelid = c.oid and a.attname = r.value ->> 0 and not a.attisdropped
            where c.relname = any (v_of_several)) as roots
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
      execute format('create trigger write_journal after insert or update or delete on kontor.%I
                      for each row execute function audit.write_entry(%L, %s)', v_table.relname, v_table.key_column,
                     coalesce(v_table.roots, format('%L, %L', coalesce(v_table.root ->> 1, v_table.relname),
                                                    coalesce(v_table.root ->> 0, v_table.key_column))));
    end if;
  end loop;
end
$rules$;

-- The gate at the door: employees only, and recorded. A superuser's way past it: PGOPTIONS='-c event_triggers=off'.
drop event trigger if exists kontor_on_login;
create event trigger kontor_on_login on login execute function audit.on_login();
