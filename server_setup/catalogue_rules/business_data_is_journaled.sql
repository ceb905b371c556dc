-- Every table of business data and rights has the journal's triggers, one for each way of changing it
select c.oid::regclass::text
from pg_class c
where c.relnamespace = 'kontor'::regnamespace and c.relkind = 'r'
  and c.relname not in ('moves', 'balances', 'lot_balances', 'balance_snapshots', 'layers', 'layer_uses', 'settlements',
    'settlement_balances', 'reserved_lines', 'reservation_uses', 'expected_lines', 'order_receipts',
    'stocktaking_results', 'feed_entries', 'client_summaries', 'access_keys', 'file_contents')
  -- Bits of tgtype: 1 for each row, 2 before, 4 insert, 8 delete, 16 update.
  and exists (
    select from unnest(array[4, 8, 16]) e(event)
    where not exists (
      select from pg_trigger t
      where t.tgrelid = c.oid and t.tgfoid = to_regproc('audit.write_entries') and t.tgtype = e.event and t.tgenabled = 'O'
        and t.tgqual is null and (e.event = 4 or t.tgoldtable = 'old_rows') and (e.event = 8 or t.tgnewtable = 'new_rows')))
