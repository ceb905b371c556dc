-- Rights nobody used for so many days, as far as the journal can tell: changes, exports, prints, and how much was read.

-- Only what leaves a trace of its own can be told to be unused. Of the rights to see, phones and bank data are counted
-- card by card; the others are told by whether the person read anything at all.
create function private.use_is_seen(p_object text, p_action text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp
return p_action in ('create', 'edit') and p_object in ('clients', 'tasks', 'items', 'employees', 'profiles')
  or p_action = 'edit' and p_object in ('channels', 'bank_data', 'prices', 'settings')
  or p_action in ('create', 'edit', 'post', 'unpost', 'delete') and p_object in (
    'receipts', 'shipments', 'supplier_orders', 'supplier_returns', 'client_returns', 'transfers', 'issues', 'stocktaking',
    'reservations', 'cost_documents')
  or p_action = 'print' and p_object in (
    'receipts', 'shipments', 'supplier_orders', 'supplier_returns', 'client_returns', 'transfers', 'issues', 'stocktaking',
    'reservations', 'cost_documents', 'prices')
  or p_action in ('export', 'view');
comment on function private.use_is_seen(text, text) is 'Whether the use of a right leaves a trace.';

create function private.used_rights(p_since timestamptz)
returns table (login text, object text, action text, last_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.login, u.object, u.action, max(c.last_at)
  from private.changes_made(p_since) c
  left join kontor.documents d on d.id = c.record_id
  cross join lateral (
    select case
        when c.table_name = 'documents' then private.document_object(d.kind)
        when c.table_name in ('clients', 'contacts', 'payers') then 'clients'
        when c.table_name = 'channels' then 'channels'
        when c.table_name = 'payer_accounts' then 'bank_data'
        when c.table_name = 'tasks' then 'tasks'
        when c.table_name in ('items', 'item_groups', 'packs', 'barcodes') then 'items'
        when c.table_name in ('prices', 'price_kinds') then 'prices'
        when c.table_name in ('employees', 'teams', 'team_members', 'departments', 'employee_warehouses',
                              'employee_own_firms') then 'employees'
        when c.table_name in ('profiles', 'profile_rights', 'profile_limits', 'right_requests') then 'profiles'
        when c.table_name in ('own_firms', 'number_series') then 'settings' end,
      case
        when c.operation = 'INSERT' and c.table_name in ('clients', 'tasks', 'items', 'documents', 'employees', 'profiles')
          then 'create'
        when c.table_name <> 'documents' or c.state_is is null then 'edit'
        when c.state_is = 'posted' then 'post'
        when c.state_was = 'posted' then 'unpost'
        when c.state_is = 'annulled' then 'delete'
        else 'edit' end) u(object, action)
  where u.object is not null
  group by 1, 2, 3
  union all
  select t.login, case t.kind when 'print' then private.document_object(t.name) else t.name end, t.kind, max(t.last_at)
  from private.taken_out(p_since) t group by 1, 2, 3
  union all
  select r.login, o.object, 'view', null
  from private.read_since(p_since) r
  cross join lateral (
    select jsonb_array_elements_text(private.right_words() -> 'objects') as object) o
  where case when o.object in ('channels', 'bank_data') then r.cards else r.rows end > 0
$$;
comment on function private.used_rights(timestamptz) is
  'Rights by login that the journal shows to have been used since a moment; last_at null: only that it was.';

create function private.unused_rights(p_days integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with since as (
    select private.moment() - make_interval(days => least(greatest(coalesce(p_days, 90), 1), 3650)) as at
  ), used as materialized (
    select u.* from since s cross join lateral private.used_rights(s.at) u
  ), counted as materialized (
    select r.* from since s cross join lateral private.read_since(s.at) r
  ), held as (
    select e.id as employee_id, e.name as employee, e.login, private.last_sign_in(e.login) as last_sign_in,
           p.id as profile_id, p.code, p.name_en, p.name_ru, r.object, r.action,
           string_agg(r.scope, ' ' order by r.scope) as scopes,
           (select c.rows from counted c where c.login = e.login) as rows_read, bool_or(r.denied) as denied
    from kontor.employees e
    join kontor.employee_profiles ep on ep.employee_id = e.id
      and private.moment() >= coalesce(ep.valid_from, '-infinity') and private.moment() < coalesce(ep.valid_until, 'infinity')
    join kontor.profiles p on p.id = ep.profile_id
    join kontor.profile_rights r on r.profile_id = p.id
    where e.active and private.use_is_seen(r.object, r.action)
      -- Where nothing was counted in that time, of nobody can be said that he read nothing.
      and (r.action <> 'view' or exists (select from counted))
    group by e.id, p.id, r.object, r.action
  )
  select coalesce(jsonb_agg(to_jsonb(h) - 'denied' order by h.employee, h.code, h.object, h.action), '[]') from (
    select h.* from held h
    where not h.denied and not exists (
      select from used u where u.login = h.login and u.object = h.object and u.action = h.action)
    union all
    select null, null, null, null, p.id, p.code, p.name_en, p.name_ru, null, null, null, null, null
    from kontor.profiles p
    where not p.archived and not exists (
      select from kontor.employee_profiles ep join kontor.employees e on e.id = ep.employee_id and e.active
      where ep.profile_id = p.id)) h
$$;
comment on function private.unused_rights(integer) is
  'Rights that active people hold and did not use for so many days, and profiles that nobody has.';

create function admin.list_unused_rights(p_days integer) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('profiles', 'view');
  return private.unused_rights(p_days);
end
$$;
comment on function admin.list_unused_rights(integer) is 'Rights held and not used for so many days; right profiles.view.';
