grant execute on function api.report_balances(timestamptz, bigint, bigint, boolean) to kontor_employee;
grant execute on function api.report_turnover(timestamptz, timestamptz, bigint, bigint) to kontor_employee;
grant execute on function api.report_ledger(bigint, timestamptz, timestamptz, bigint) to kontor_employee;
grant execute on function api.report_slow_stock(integer, bigint, bigint) to kontor_employee;
grant execute on function api.report_transit(bigint) to kontor_employee;
grant execute on function api.report_reservations(bigint) to kontor_employee;
grant execute on function api.report_value_check(bigint) to kontor_employee;
grant execute on function api.log_report_printing(uuid, text, text, text, text, integer, text) to kontor_employee;
