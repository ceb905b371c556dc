grant execute on function api.find_anything(text, integer) to kontor_employee;
