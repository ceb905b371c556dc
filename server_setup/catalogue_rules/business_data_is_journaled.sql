-- Every table of business data and rights has the journal's trigger
select c.oid::regclass::text
from pg_class c
where c.relnamespace = 'kontor'::regnamespace and c.relkind = 'r'
  and c.relname not in ('moves', 'balances', 'lot_balances', 'balance_snapshots', 'layers', 'layer_uses', 'settlements',
    'settlement_balances', 'reserved_lines', 'reservation_uses', 'expected_lines', 'order_receipts',
    'stocktaking_results', 'feed_entries', 'client_summaries', 'access_keys', 'file_contents')
  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'write_journal' and t.tgenabled = 'O')
