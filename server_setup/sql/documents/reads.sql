-- A list and a card in one call, under the policies of the asker (these functions are no definers): the plan of so many
-- joined tables is then made once a connection, where planning took longer than reading.

create function api.list_documents(
  p_search text, p_kinds text[], p_states text[], p_from timestamptz, p_until timestamptz, p_client_id bigint,
  p_warehouse_id bigint, p_after_moment timestamptz, p_after_id bigint, p_limit integer
)
returns setof api.document_list
language plpgsql stable rows 100 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  if p_search is null then
    return query
      select d.id, d.kind, d.state, d.number, d.moment, d.own_firm_id, d.own_firm_name, d.client_id, d.partner_name,
             d.warehouse_id, d.warehouse_name, d.to_warehouse_id, d.to_warehouse_name, p.total::kontor.money, d.currency,
             d.author_id, d.author_name, d.version
      from api.document_page(p_kinds, p_states, p_from, p_until, p_client_id, p_warehouse_id, p_after_moment, p_after_id,
        p_limit) p
      join api.document_list d on d.id = p.id
      order by d.moment desc, d.id desc;
  else
    return query
      select d.* from api.document_list d
      where d.id = any (array(select f.id from api.find_documents(p_search, 1000) f))
        and (p_kinds is null or d.kind = any (p_kinds)) and (p_states is null or d.state = any (p_states))
        and (p_from is null or d.moment >= p_from) and (p_until is null or d.moment < p_until)
        and (p_client_id is null or d.client_id = p_client_id)
        and (p_warehouse_id is null or p_warehouse_id in (d.warehouse_id, d.to_warehouse_id))
        and (p_after_id is null or (d.moment, d.id) < (p_after_moment, p_after_id))
      order by d.moment desc, d.id desc limit least(greatest(p_limit, 1), 1000);
  end if;
end
$$;
comment on function api.list_documents(text, text[], text[], timestamptz, timestamptz, bigint, bigint, timestamptz,
  bigint, integer) is 'One page of the list of documents, newest first; with a search only what fits it.';

create function api.document_card(p_id bigint) returns setof api.document_cards
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query select d.* from api.document_cards d where d.id = p_id;
end
$$;
comment on function api.document_card(bigint) is 'A document with its lines; no row when it is missing or not visible.';
