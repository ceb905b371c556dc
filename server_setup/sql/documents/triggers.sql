create trigger keep_unit_of_used_item before update of unit_id, kind, tracking on kontor.items
  for each row when ((old.unit_id, old.kind, old.tracking) is distinct from (new.unit_id, new.kind, new.tracking))
  execute function private.keep_unit_of_used_item();
