create trigger keep_unit_of_used_item before update of unit_id on kontor.items
  for each row when (old.unit_id is distinct from new.unit_id)
  execute function private.keep_unit_of_used_item();
