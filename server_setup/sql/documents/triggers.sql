create trigger keep_unit_of_used_item before update of unit_id, kind, tracking on kontor.items
  for each row when ((old.unit_id, old.kind, old.tracking) is distinct from (new.unit_id, new.kind, new.tracking))
  execute function private.keep_unit_of_used_item();
-- The keys are written anew as a whole, so one statement tells that they changed.
create trigger rebuild_document_rights after insert on private.login_keys
  for each statement execute function private.rebuild_document_rights();
create trigger rebuild_document_rights after insert or update or delete on kontor.employee_own_firms
  for each statement execute function private.rebuild_document_rights();
create trigger rebuild_document_rights after insert on kontor.own_firms
  for each statement execute function private.rebuild_document_rights();
