-- A document for the window in one call, under the policies of the asker; why it is a function: documents/reads.sql.

create function api.stock_document_card(p_id bigint) returns setof api.stock_document_cards
language plpgsql stable rows 1 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
  return query select d.* from api.stock_document_cards d where d.id = p_id;
end
$$;
comment on function api.stock_document_card(bigint) is
  'A document with what is in its warehouse now; no row when it is missing or not visible.';
