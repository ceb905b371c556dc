-- The ready profiles, all narrow. Installed once; a profile that exists is never changed behind the sysadmin's back.

create function private.ready_rights()
returns table (profile text, object text, actions text, scope text, with_private boolean)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  values
  ('seller', 'clients', 'view create edit', 'own', false),
  ('seller', 'channels', 'view edit', 'own', false),
  ('seller', 'bank_data', 'view edit', 'own', false),
  ('seller', 'tasks', 'view create edit', 'own', false),
  ('seller', 'shipments', 'view create edit print', 'own', false),
  ('seller', 'reservations', 'view create edit post print', 'own', false),
  ('seller', 'client_returns', 'view print', 'own', false),
  ('seller', 'items', 'view', 'all', true),
  ('seller', 'prices', 'view', 'all', true),
  ('seller', 'balances', 'view', 'all', true),
  ('seller', 'print_forms', 'view', 'all', true),

  ('senior_seller', 'clients', 'view create edit merge', 'department', false),
  ('senior_seller', 'channels', 'view edit', 'department', false),
  ('senior_seller', 'bank_data', 'view edit', 'department', false),
  ('senior_seller', 'tasks', 'view create edit reassign', 'department', false),
  ('senior_seller', 'shipments', 'view create edit print', 'department', false),
  ('senior_seller', 'reservations', 'view create edit post print', 'department', false),
  ('senior_seller', 'client_returns', 'view create edit print', 'department', false),
  ('senior_seller', 'items', 'view', 'all', true),
  ('senior_seller', 'prices', 'view', 'all', true),
  ('senior_seller', 'balances', 'view', 'all', true),
  ('senior_seller', 'print_forms', 'view', 'all', true),

  ('head_of_sales', 'clients', 'view create edit merge mass_change reassign export import history', 'department', true),
  ('head_of_sales', 'channels', 'view edit', 'department', true),
  ('head_of_sales', 'bank_data', 'view edit', 'department', true),
  ('head_of_sales', 'tasks', 'view create edit reassign history', 'department', true),
  ('head_of_sales', 'shipments', 'view create edit print export history', 'department', true),
  ('head_of_sales', 'reservations', 'view create edit post unpost print export history', 'department', true),
  ('head_of_sales', 'client_returns', 'view create edit print export history', 'department', true),
  ('head_of_sales', 'items', 'view', 'all', true),
  ('head_of_sales', 'prices', 'view override', 'all', true),
  ('head_of_sales', 'balances', 'view', 'all', true),
  ('head_of_sales', 'print_forms', 'view', 'all', true),

  ('storekeeper', 'shipments', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'receipts', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'supplier_orders', 'view print', 'warehouses', false),
  ('storekeeper', 'supplier_returns', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'client_returns', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'transfers', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'issues', 'view create edit post print', 'warehouses', false),
  ('storekeeper', 'stocktaking', 'view create edit print', 'warehouses', false),
  ('storekeeper', 'reservations', 'view print', 'warehouses', false),
  ('storekeeper', 'balances', 'view print', 'warehouses', false),
  ('storekeeper', 'items', 'view', 'all', true),
  ('storekeeper', 'prices', 'view', 'all', true),
  ('storekeeper', 'tasks', 'view create edit', 'own', false),
  ('storekeeper', 'print_forms', 'view', 'all', true),

  ('senior_storekeeper', 'shipments', 'view create edit post unpost back_date print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'receipts', 'view create edit post unpost back_date print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'supplier_orders', 'view print', 'warehouses', false),
  ('senior_storekeeper', 'supplier_returns', 'view create edit post unpost back_date override print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'client_returns', 'view create edit post unpost back_date override print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'transfers', 'view create edit post unpost back_date print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'issues', 'view create edit post unpost back_date print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'stocktaking', 'view create edit post unpost back_date print export delete history', 'warehouses', false),
  ('senior_storekeeper', 'reservations', 'view create edit post unpost print', 'warehouses', false),
  ('senior_storekeeper', 'balances', 'view print export', 'warehouses', false),
  ('senior_storekeeper', 'items', 'view create edit history', 'all', true),
  ('senior_storekeeper', 'prices', 'view', 'all', true),
  ('senior_storekeeper', 'cost', 'view', 'warehouses', false),
  ('senior_storekeeper', 'tasks', 'view create edit', 'own', false),
  ('senior_storekeeper', 'print_forms', 'view', 'all', true),

  ('buyer', 'clients', 'view create edit', 'own', false),
  ('buyer', 'channels', 'view edit', 'own', false),
  ('buyer', 'receipts', 'view create edit print', 'all', true),
  ('buyer', 'supplier_orders', 'view create edit post unpost print export', 'all', true),
  ('buyer', 'supplier_returns', 'view create edit print', 'all', true),
  ('buyer', 'items', 'view create edit import export', 'all', true),
  ('buyer', 'prices', 'view create edit post unpost', 'all', true),
  ('buyer', 'cost', 'view', 'all', true),
  ('buyer', 'balances', 'view print', 'all', true),
  ('buyer', 'tasks', 'view create edit', 'own', false),

  ('accountant', 'clients', 'view edit', 'all', true),
  ('accountant', 'channels', 'view', 'all', true),
  ('accountant', 'bank_data', 'view edit', 'all', true),
  ('accountant', 'shipments', 'view print export unpost history', 'all', true),
  ('accountant', 'receipts', 'view print export unpost history', 'all', true),
  ('accountant', 'supplier_orders', 'view print export unpost history', 'all', true),
  ('accountant', 'supplier_returns', 'view print export unpost history', 'all', true),
  ('accountant', 'client_returns', 'view print export unpost history', 'all', true),
  ('accountant', 'transfers', 'view print export unpost history', 'all', true),
  ('accountant', 'issues', 'view print export unpost history', 'all', true),
  ('accountant', 'stocktaking', 'view print export unpost history', 'all', true),
  ('accountant', 'reservations', 'view print export unpost history', 'all', true),
  ('accountant', 'cost_documents', 'view create edit post unpost back_date print export history', 'all', true),
  ('accountant', 'items', 'view', 'all', true),
  ('accountant', 'prices', 'view', 'all', true),
  ('accountant', 'cost', 'view', 'all', true),
  ('accountant', 'balances', 'view print export', 'all', true),
  ('accountant', 'tasks', 'view create edit', 'own', false),
  ('accountant', 'print_forms', 'view', 'all', true),

  ('cashier', 'clients', 'view', 'all', false),
  ('cashier', 'shipments', 'view print', 'all', true),
  ('cashier', 'tasks', 'view create edit', 'own', false),

  ('director', 'clients', 'view history', 'all', true),
  ('director', 'channels', 'view', 'all', true),
  ('director', 'bank_data', 'view', 'all', true),
  ('director', 'tasks', 'view create edit history', 'all', true),
  ('director', 'shipments', 'view print history', 'all', true),
  ('director', 'receipts', 'view print history', 'all', true),
  ('director', 'supplier_orders', 'view print history', 'all', true),
  ('director', 'supplier_returns', 'view print history', 'all', true),
  ('director', 'client_returns', 'view print history', 'all', true),
  ('director', 'transfers', 'view print history', 'all', true),
  ('director', 'issues', 'view print history', 'all', true),
  ('director', 'stocktaking', 'view print history', 'all', true),
  ('director', 'reservations', 'view print history', 'all', true),
  ('director', 'cost_documents', 'view print history', 'all', true),
  ('director', 'items', 'view history', 'all', true),
  ('director', 'prices', 'view', 'all', true),
  ('director', 'cost', 'view', 'all', true),
  ('director', 'balances', 'view print', 'all', true),
  ('director', 'print_forms', 'view', 'all', true),
  -- The second person: approves rights that the sysadmin asks for.
  ('director', 'profiles', 'view approve', 'all', true),

  ('newcomer', 'clients', 'view create', 'own', false),
  ('newcomer', 'channels', 'view', 'own', false),
  ('newcomer', 'tasks', 'view create', 'own', false),
  ('newcomer', 'items', 'view', 'all', true),

  ('auditor', 'clients', 'view', 'all', true),
  ('auditor', 'channels', 'view', 'all', true),
  ('auditor', 'bank_data', 'view', 'all', true),
  ('auditor', 'tasks', 'view', 'all', true),
  ('auditor', 'shipments', 'view', 'all', true),
  ('auditor', 'receipts', 'view', 'all', true),
  ('auditor', 'supplier_orders', 'view', 'all', true),
  ('auditor', 'supplier_returns', 'view', 'all', true),
  ('auditor', 'client_returns', 'view', 'all', true),
  ('auditor', 'transfers', 'view', 'all', true),
  ('auditor', 'issues', 'view', 'all', true),
  ('auditor', 'stocktaking', 'view', 'all', true),
  ('auditor', 'reservations', 'view', 'all', true),
  ('auditor', 'cost_documents', 'view', 'all', true),
  ('auditor', 'items', 'view', 'all', true),
  ('auditor', 'prices', 'view', 'all', true),
  ('auditor', 'cost', 'view', 'all', true),
  ('auditor', 'balances', 'view', 'all', true),
  ('auditor', 'journal', 'view export', 'all', true),
  ('auditor', 'profiles', 'view', 'all', true),
  ('auditor', 'employees', 'view', 'all', true),

  ('sysadmin', 'employees', 'view create edit export history', 'all', true),
  -- To edit is to ask: a second person approves, so that a sysadmin gives nobody business rights alone.
  ('sysadmin', 'profiles', 'view edit history', 'all', true),
  ('sysadmin', 'settings', 'view edit', 'all', true)
$$;
comment on function private.ready_rights() is 'Rights of the ready profiles; actions separated by spaces.';

create function private.install_ready_profiles() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_new bigint[];
begin
  with named (code, name_en, name_ru) as (
    values ('seller', 'Seller', 'Продавец'), ('senior_seller', 'Senior seller', 'Старший продавец'),
           ('head_of_sales', 'Head of sales', 'Начальник отдела продаж'), ('storekeeper', 'Storekeeper', 'Кладовщик'),
           ('senior_storekeeper', 'Senior storekeeper', 'Старший кладовщик'), ('buyer', 'Buyer', 'Закупщик'),
           ('accountant', 'Accountant', 'Бухгалтер'), ('cashier', 'Cashier', 'Кассир'),
           ('director', 'Director', 'Директор'), ('newcomer', 'Newcomer', 'Новичок'),
           ('auditor', 'Auditor', 'Ревизор'), ('sysadmin', 'System administrator', 'Системный администратор'),
           ('robot', 'Robot', 'Робот')
  ), added as (
    insert into kontor.profiles (code, name_en, name_ru)
    select n.code, n.name_en, n.name_ru from named n
    where not exists (select from kontor.profiles p where p.code = n.code)
    returning id
  )
  select coalesce(array_agg(a.id), '{}') into v_new from added a;
  insert into kontor.profile_rights (profile_id, object, action, scope, with_private)
  select p.id, r.object, a.action, r.scope, r.with_private
  from private.ready_rights() r
  join kontor.profiles p on p.code = r.profile
  cross join lateral regexp_split_to_table(r.actions, ' ') as a(action)
  where p.id = any (v_new);
end
$$;
comment on function private.install_ready_profiles() is 'Installs the ready profiles that do not exist yet.';
