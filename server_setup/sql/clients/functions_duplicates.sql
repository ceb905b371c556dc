-- Who else has this tax number or phone. Of a client one may not see, only that it exists and who answers for it: the
-- price of not entering it twice. It is asked on saving and counted by the server's log.

create function private.duplicates_of(p_client_id bigint, p_tax_numbers text[], p_channels text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_phones text[] := array(
    select k from unnest(p_channels) as c(value), private.phone_key_v1(c.value) as k
    where length(k) >= 7 and c.value !~ '@');
  v_addresses text[] := array(select lower(btrim(c.value)) from unnest(p_channels) as c(value) where c.value ~ '@');
  v_result jsonb;
begin
  with found as (
    select p.client_id, 'tax_number' as reason, p.tax_number as value
    from kontor.payers p where p.tax_number = any (p_tax_numbers)
    union all
    select h.client_id, 'phone', h.value from kontor.channels h where h.digits = any (v_phones)
    union all
    select h.client_id, 'email', h.value from kontor.channels h where h.address_key = any (v_addresses)
  ), nearest as (
    select distinct on (f.client_id) f.client_id, f.reason, f.value
    from found f where f.client_id is distinct from p_client_id
    order by f.client_id, f.reason desc
    limit 20
  ), judged as (
    select c.id, c.name, c.number, n.reason, n.value, private.key_name(c.responsible_key) as responsible,
           private.can_touch(c.acl_key, 'clients', 'view') as visible
    from nearest n join kontor.clients c on c.id = n.client_id
  )
  select jsonb_build_object(
    'candidates', coalesce(jsonb_agg(jsonb_build_object(
      'id', j.id, 'name', j.name, 'number', j.number, 'responsible', j.responsible, 'reason', j.reason,
      'value', j.value) order by j.name) filter (where j.visible), '[]'),
    'hidden', coalesce(jsonb_agg(distinct jsonb_build_object('responsible', j.responsible, 'reason', j.reason))
                       filter (where not j.visible), '[]'))
    into v_result
  from judged j;
  return v_result;
end
$$;
comment on function private.duplicates_of(bigint, text[], text[]) is
  'Other clients with one of these tax numbers, phones or e-mails: candidates in full, hidden ones by responsible only.';

create function api.check_duplicates(p_client_id bigint, p_tax_numbers text[], p_channels text[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not private.may('clients', 'create') then
    perform private.require('clients', 'edit');
  end if;
  if coalesce(cardinality(p_tax_numbers), 0) + coalesce(cardinality(p_channels), 0) > 50 then
    perform private.refuse('KT007', '{"field": "tax_number", "limit": 50}');
  end if;
  raise log 'kontor: % asks for duplicates of % values', session_user,
    coalesce(cardinality(p_tax_numbers), 0) + coalesce(cardinality(p_channels), 0);
  return private.duplicates_of(p_client_id, coalesce(p_tax_numbers, '{}'), coalesce(p_channels, '{}'));
end
$$;
comment on function api.check_duplicates(bigint, text[], text[]) is
  'Possible doubles of a client by tax number, phone or e-mail; the call is logged.';
