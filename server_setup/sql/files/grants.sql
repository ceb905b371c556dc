grant select (id, document_id, item_id, client_id, name, mime_type, size, sha256, author_id, added_at, place)
  on kontor.files to kontor_employee;
grant select on api.file_rows to kontor_employee;
grant execute on function api.add_file(uuid, text, bigint, text, text, bytea) to kontor_employee;
grant execute on function api.remove_file(uuid, bigint) to kontor_employee;
grant execute on function api.get_file(bigint) to kontor_employee;
grant execute on function api.delete_item(uuid, bigint) to kontor_employee;
grant execute on function api.order_files(uuid, text, bigint, jsonb) to kontor_employee;
