grant select (id, document_id, form, sha256, employee_id, printed_at) on kontor.printings to kontor_employee;
grant execute on function api.get_print_snapshot(bigint) to kontor_employee;
grant execute on function api.log_printing(uuid, bigint, text, text, text, integer, text) to kontor_employee;
