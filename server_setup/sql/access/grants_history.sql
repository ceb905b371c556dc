-- One function for all cards; it asks who sees the record and who may read its history.
grant execute on function api.history_of(text, bigint, text, bigint, integer) to kontor_employee;
