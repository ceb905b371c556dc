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
