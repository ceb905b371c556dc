-- What each login reaches among documents, worked out when rights change: a policy only looks it up.

-- What goods cost us is seen by the right to cost in that warehouse, and by who may enter such documents there: that
-- person types it from the supplier's paper. Found goods (surplus) are worth what they cost now: that nobody types, so
-- the right to cost alone shows it.
create function private.compute_document_rights(p_login text default null) returns setof private.document_rights
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with held as materialized (
    select k.login, k.object, k.action, k.keys, k.sees_all, k.valid_until from private.login_keys k
    where p_login is null and (k.action in ('view', 'edit'))
    union all
    select c.login, c.object, c.action, c.keys, c.sees_all, c.valid_until from private.compute_login_keys(p_login) c
    where p_login is not null and c.action in ('view', 'edit')
  ), kinds as materialized (
    select k.kind, private.document_object(k.kind) as object, private.kind_money(k.kind) as money
    from unnest(private.document_kinds()) k(kind)
  ), whole as (
    select h.login, array_agg(k.kind) filter (where h.action = 'view') as seen,
           array_agg(k.kind) filter (where h.action = 'edit' and k.money = 'cost' and k.kind <> 'surplus') as entered
    from held h join kinds k using (object) where h.sees_all group by h.login
  ), parts as (
    select h.login, h.object, h.action, x.key, coalesce(a.kind = 'warehouse', false) as of_warehouse
    from held h cross join lateral unnest(h.keys) x(key) left join kontor.access_keys a on a.id = x.key
    where not h.sees_all and (h.object = 'cost' or private.object_no(h.object) is not null)
  ), costly as (
    select distinct k.object from kinds k where k.money = 'cost'
  ), reached as (
    select p.login, array_agg(r.reach) filter (where p.action = 'view' and not p.of_warehouse) as by_client,
           array_agg(r.reach) filter (where p.action = 'view' and p.of_warehouse) as by_warehouse
    from parts p cross join lateral (select 4294967296 * private.object_no(p.object) + p.key as reach) r
    where p.object <> 'cost' group by p.login
  ), money as (
    select p.login, array_agg(distinct 4294967296 * private.object_no(c.object) + p.key) as reach
    from parts p join costly c on (p.object = 'cost' and p.action = 'view')
      or (p.action = 'edit' and p.object = c.object and c.object <> 'stocktaking')
    where p.of_warehouse group by p.login
  ), held_until as (
    select h.login, min(h.valid_until) as at, bool_or(h.object = 'cost' and h.action = 'view' and h.sees_all) as all_cost
    from held h group by h.login
  ), firms as (
    select l.employee_id, array_agg(l.own_firm_id) as ids from kontor.employee_own_firms l group by l.employee_id
  )
  select e.login, coalesce(f.ids, (select array_agg(o.id) from kontor.own_firms o), '{}'), coalesce(w.seen, '{}'),
         coalesce(r.by_client, '{}'), coalesce(r.by_warehouse, '{}'),
         array(select k.kind from kinds k where k.money is distinct from 'cost' or u.all_cost) || coalesce(w.entered, '{}'),
         coalesce(m.reach, '{}'), coalesce(u.at, 'infinity'),
         e.active and not e.must_change_password and e.networks = '{}' and e.work_from is null and e.workstations = '{}'
           and e.password_until is null
  from kontor.employees e
  left join firms f on f.employee_id = e.id
  left join whole w on w.login = e.login
  left join reached r on r.login = e.login
  left join money m on m.login = e.login
  left join held_until u on u.login = e.login
  where e.login is not null and (p_login is null or e.login = p_login);
end;
comment on function private.compute_document_rights(text) is
  'What one login or all reach among documents, with the moment until which it holds.';

create function private.rebuild_document_rights() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(710001);
  delete from private.document_rights;
  insert into private.document_rights (login, own_firm_ids, kinds, client_reach, warehouse_reach, money_kinds,
    money_reach, valid_until, always_open)
  select c.login, c.own_firm_ids, c.kinds, c.client_reach, c.warehouse_reach, c.money_kinds, c.money_reach,
         c.valid_until, c.always_open
  from private.compute_document_rights() c;
  return null;
end
$$;
comment on function private.rebuild_document_rights() is 'Keeps what logins reach among documents true with their keys.';
