grant execute on function api.receive_transfer(uuid, bigint, timestamptz) to kontor_employee;
grant execute on function api.reverse_document(uuid, bigint) to kontor_employee;
grant execute on function api.copy_document(uuid, bigint) to kontor_employee;
grant execute on function api.make_next(uuid, bigint, text) to kontor_employee;
grant execute on function api.save_number_series(uuid, bigint, text, jsonb) to kontor_employee;
grant execute on function api.number_settings() to kontor_employee;
grant execute on function api.returnable_lines(text, bigint, bigint, bigint, timestamptz, timestamptz, text, integer)
  to kontor_employee;
