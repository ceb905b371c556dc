create trigger keep_cost_method before update of cost_method on kontor.item_groups
  for each row execute function private.keep_cost_method();
create trigger keep_cost_method before update of group_id on kontor.items
  for each row execute function private.keep_cost_method();
