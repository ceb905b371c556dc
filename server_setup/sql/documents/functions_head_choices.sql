-- What the head of a document offers to choose from: names only, for those who make documents.

create function api.payer_name(p_payer_id bigint) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not api.session_ok() then
    return null;
  end if;
  return (select p.name from kontor.payers p where p.id = p_payer_id and private.can_name_partner(p.acl_key));
end
$$;
comment on function api.payer_name(bigint) is 'The short legal name of a payer whose client one may put on paper; or null.';

create function api.partner_payers(p_client_id bigint)
returns table (payer_id bigint, name text, tax_number text, is_main boolean)
language plpgsql stable security definer rows 3 set search_path = pg_catalog, pg_temp as $$
begin
  if not api.session_ok() then
    return;
  end if;
  return query
    select p.id, p.name, p.tax_number, p.is_main from kontor.payers p
    where p.client_id = p_client_id and private.can_name_partner(p.acl_key)
    order by p.is_main desc, p.name, p.id limit 200;
end
$$;
comment on function api.partner_payers(bigint) is
  'Legal entities of a client whom one may put on paper, the main one first.';

create function api.document_directories() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.me();
  if not exists (select from unnest(private.document_kinds()) k where private.may(private.document_object(k), 'create')) then
    return '{"people": [], "departments": []}';
  end if;
  return jsonb_build_object(
    'people', coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name) order by e.name, e.id)
                        from kontor.employees e where e.active), '[]'),
    'departments', coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) order by d.name, d.id)
                             from kontor.departments d), '[]'));
end
$$;
comment on function api.document_directories() is
  'Names of active employees and of departments, for whoever may make a document.';

-- Looks at the latest documents of each kind only, so that it costs the same in a firm of any size.
create function api.first_warehouses() returns table (kind text, warehouse_id bigint)
language plpgsql stable security definer rows 18 set search_path = pg_catalog, pg_temp as $$
declare
  v_me kontor.employees;
  v_keys integer[];
begin
  if not api.session_ok() then
    return;
  end if;
  select e.* into v_me from kontor.employees e where e.login = session_user::text;
  v_keys := array(select x.warehouse_key from kontor.employee_warehouses x where x.employee_id = v_me.id);
  return query
    with begun as materialized (
      select k.kind from unnest(private.document_kinds()) k(kind)
      where k.kind <> 'price_change' and private.may(private.document_object(k.kind), 'create')
    ), used as materialized (
      select b.kind, d.warehouse_id as place_id, max(d.moment) filter (where d.author_id = v_me.id) as by_me,
             nullif(count(*) filter (where e.department_id = v_me.department_id), 0) as by_us
      from begun b
      cross join lateral (
        select x.warehouse_id, x.author_id, x.moment from kontor.documents x
        where x.kind = b.kind order by x.moment desc, x.id desc limit 200) d
      join kontor.employees e on e.id = d.author_id
      group by b.kind, d.warehouse_id
    ), places as materialized (
      select w.id, w.name from kontor.warehouses w
      where w.kind = 'stock' and not w.archived and w.own_firm_id = any (private.own_firm_ids())
        and (v_keys = '{}' or w.key = any (v_keys))
    )
    select b.kind, f.id
    from begun b
    cross join lateral (
      select p.id from places p left join used u on u.place_id = p.id
      group by p.id, p.name
      order by max(u.by_me) filter (where u.kind = b.kind) desc nulls last, max(u.by_me) desc nulls last,
               sum(u.by_us) desc nulls last, p.name limit 1) f;
end
$$;
comment on function api.first_warehouses() is
  'Where this session begins a document of each kind: of one''s own warehouses the one used last, else the department''s.';
