-- where nothing lies, the value is exactly 0, and no value is negative
-- Held by a constraint of the table; this finds a base whose constraint was taken off.
select warehouse_id, item_id, quantity, value from kontor.balances
where quantity < 0 or value < 0 or (quantity = 0 and value <> 0)
