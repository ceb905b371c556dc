-- Export is a right of its own, asked here for every list; what is exported is read by the rules of the list itself.

create function private.check_export_words(p_list text, p_filter jsonb, p_columns text[], p_reason text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_list is null or p_list !~ '^[a-z0-9_]{1,60}$' then
    perform private.refuse('KT005', '{"field": "list_name", "reason": "unknown_value"}');
  end if;
  if jsonb_typeof(p_filter) is distinct from 'object' then
    perform private.refuse('KT005', '{"field": "filter", "reason": "object"}');
  end if;
  if length(p_filter::text) > 4000 then
    perform private.refuse('KT007', '{"field": "filter", "limit": 4000}');
  end if;
  if cardinality(p_columns) > 200 or exists (select from unnest(p_columns) c(name) where length(c.name) > 100) then
    perform private.refuse('KT007', '{"field": "columns", "limit": 200}');
  end if;
  if length(p_reason) > 500 then
    perform private.refuse('KT007', '{"field": "reason", "limit": 500}');
  end if;
end
$$;
comment on function private.check_export_words(text, jsonb, text[], text) is
  'KT005 or KT007 for what a workstation may not put into the journal.';

-- A list may show rows of several objects (documents of all kinds): then the right to each of them is asked.
create function private.require_export(p_objects text[]) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_object text;
begin
  perform private.me();
  if coalesce(cardinality(p_objects), 0) = 0 or cardinality(p_objects) > 50 then
    perform private.refuse('KT008', '{"field": "object"}');
  end if;
  foreach v_object in array p_objects loop
    perform private.require(v_object, 'export');
  end loop;
  return array_to_string(p_objects, ' ');
end
$$;
comment on function private.require_export(text[]) is 'KT002 without the right to export each of the objects; returns their names.';

-- Asked for where the firm wants one: it stands in the journal beside the list and its filter.
create function private.require_export_reason(p_reason text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if length(btrim(coalesce(p_reason, ''))) < 3 and private.watch_setting('export_reason') > 0 then
    perform private.refuse('KT008', '{"field": "reason"}');
  end if;
end
$$;
comment on function private.require_export_reason(text) is 'KT008 for an export without a reason, where one is asked for.';

create function api.open_export(
  p_save_id uuid, p_objects text[], p_list text, p_filter jsonb, p_columns text[], p_reason text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint;
  v_objects text := private.require_export(p_objects);
begin
  perform private.check_export_words(p_list, p_filter, p_columns, p_reason);
  perform private.require_export_reason(p_reason);
  v_stored := private.claim_save(p_save_id, 'open_export');
  if v_stored is not null then
    return v_stored;
  end if;
  v_id := private.write_export('export', v_objects, p_list, p_filter, coalesce(p_columns, '{}'), coalesce(p_reason, ''));
  return private.finish_save(p_save_id, jsonb_build_object('id', v_id));
end
$$;
comment on function api.open_export(uuid, text[], text, jsonb, text[], text) is
  'Asks the right to export the objects and records who, from where, which list and filter; returns the export''s id.';

create function api.close_export(p_save_id uuid, p_export_id bigint, p_outcome text, p_rows bigint) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_counted bigint;
begin
  perform private.me();
  if p_outcome is null or p_outcome not in ('finished', 'cancelled', 'failed') then
    perform private.refuse('KT005', '{"field": "outcome", "reason": "unknown_value"}');
  end if;
  if p_rows is null or p_rows < 0 then
    perform private.refuse('KT005', '{"field": "rows", "reason": "digits"}');
  end if;
  v_stored := private.claim_save(p_save_id, 'close_export');
  if v_stored is not null then
    return v_stored;
  end if;
  v_counted := private.write_export_end(p_export_id, p_outcome, p_rows);
  return private.finish_save(p_save_id, jsonb_build_object('counted_rows', v_counted));
end
$$;
comment on function api.close_export(uuid, bigint, text, bigint) is
  'Records how an export of one''s own ended: rows by the workstation''s word, beside those the server counted.';

create function api.log_copy(
  p_save_id uuid, p_objects text[], p_list text, p_filter jsonb, p_columns text[], p_rows bigint, p_reason text
) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_id bigint;
  v_objects text := private.require_export(p_objects);
begin
  perform private.check_export_words(p_list, p_filter, p_columns, p_reason);
  perform private.require_export_reason(p_reason);
  if p_rows is null or p_rows < 0 then
    perform private.refuse('KT005', '{"field": "rows", "reason": "digits"}');
  end if;
  v_stored := private.claim_save(p_save_id, 'log_copy');
  if v_stored is not null then
    return v_stored;
  end if;
  v_id := private.write_export('copy', v_objects, p_list, p_filter, coalesce(p_columns, '{}'), coalesce(p_reason, ''));
  perform private.write_export_end(v_id, 'finished', p_rows);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_id));
end
$$;
comment on function api.log_copy(uuid, text[], text, jsonb, text[], bigint, text) is
  'Asks the right to export and records that many rows of a list go to the clipboard.';
