-- A search in one call, under the policies of the asker; why it is a function: documents/reads.sql.

-- All ids at once, best first, and the columns of the first page: to fetch and decode a thousand rows of which a screen
-- shows thirty took four times as long as to find them.
create function api.search_clients(
  p_search text, p_status text, p_responsible_key integer, p_role text, p_found integer, p_limit integer
)
returns table (id bigint, number text, name text, kind text, status text, responsible text, is_private boolean,
               balance numeric, last_contact_at timestamptz, next_step_at timestamptz, next_step_text text,
               sort_key text, status_en text, status_ru text, other_layout boolean, to_come bigint[])
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_limit integer := least(greatest(coalesce(p_limit, 100), 1), 1000);
  v_ids bigint[];
  v_other boolean;
begin
  select array_agg(f.id order by f.place), bool_or(f.other_layout) into v_ids, v_other
  from api.find_clients(p_search, p_found) f;
  if num_nulls(p_status, p_responsible_key, p_role) < 3 then
    v_ids := array(
      select f.id from unnest(v_ids) with ordinality f(id, place) join kontor.clients c on c.id = f.id
      where (p_status is null or c.status = p_status)
        and (p_responsible_key is null or c.responsible_key = p_responsible_key)
        and (p_role is null or c.roles @> array[p_role])
      order by f.place);
  end if;
  return query
    select c.id, c.number, c.name, c.kind, c.status, coalesce(e.name, d.name, ''), c.is_private,
           coalesce(s.balance, 0)::numeric, s.last_contact_at, s.next_step_at, coalesce(s.next_step_text, ''),
           c.sort_key, t.name_en, t.name_ru, v_other,
           case when p.place = 1 then nullif(v_ids[v_limit + 1:], '{}') end
    from unnest(v_ids[:v_limit]) with ordinality p(id, place)
    join kontor.clients c on c.id = p.id
    left join kontor.employees e on e.key = c.responsible_key
    left join kontor.departments d on d.key = c.responsible_key
    left join kontor.client_summaries s on s.client_id = c.id
    left join kontor.client_statuses t on t.code = c.status
    order by p.place;
end
$$;
comment on function api.search_clients(text, text, integer, text, integer, integer) is
  'The first page of what fits a search, best first; its first row carries the ids of all further hits.';
