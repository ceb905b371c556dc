-- Numbers: one series an own firm and kind, from 1, without gaps and without doubles; it begins anew with each year, or
-- goes on for ever where the setting says so.

-- Letters of the paper's language before the digits, so that two papers of one day cannot be taken for each other.
create function private.first_prefix(p_own_firm_id bigint, p_kind text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select case when f.language in ('ru', 'uk', 'be', 'bg', 'kk') then w.cyrillic else w.latin end
  from kontor.own_firms f
  join (values
    ('supplier_order', 'ЗП-', 'PO-'), ('receipt', 'П-', 'R-'), ('supplier_return', 'ВП-', 'SR-'),
    ('reservation', 'РЗ-', 'RS-'), ('release', 'СР-', 'RL-'), ('shipment', 'Р-', 'S-'), ('client_return', 'ВК-', 'CR-'),
    ('transfer', 'ПМ-', 'T-'), ('issue', 'РН-', 'I-'), ('production', 'ВЫП-', 'PR-'), ('assembly', 'СБ-', 'AS-'),
    ('disassembly', 'РБ-', 'DA-'), ('stocktaking', 'ИНВ-', 'ST-'), ('surplus', 'ИЗЛ-', 'SU-'),
    ('write_off', 'СП-', 'WO-'), ('regrading', 'ПС-', 'RG-'), ('opening', 'НО-', 'OB-'),
    ('cost_correction', 'КС-', 'CC-'), ('price_change', 'ИЦ-', 'PC-')
  ) w(kind, cyrillic, latin) on w.kind = p_kind
  where f.id = p_own_firm_id;
end;
comment on function private.first_prefix(bigint, text) is
  'What stands before the digits of a kind in an own firm until a setting says otherwise; by the language of its papers.';

create function private.take_number(p_document kontor.documents, p_day date) returns kontor.documents
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_document kontor.documents := p_document;
  v_series kontor.number_series;
begin
  if p_document.number is not null then
    return p_document;
  end if;
  -- A new year starts with the prefix and padding of the year before.
  with latest as (
    select n.* from kontor.number_series n
    where n.own_firm_id = p_document.own_firm_id and n.kind = p_document.kind order by n.year desc limit 1
  ), going_on as (
    update kontor.number_series s set last_number = s.last_number + 1
    where s.id = (select t.id from latest t where not t.yearly) returning s.*
  ), of_the_year as (
    insert into kontor.number_series as s (own_firm_id, kind, year, prefix, padding, last_number)
    select p_document.own_firm_id, p_document.kind, extract(year from p_day)::int,
           coalesce(t.prefix, private.first_prefix(p_document.own_firm_id, p_document.kind)), coalesce(t.padding, 6), 1
    from (select) one left join latest t on true where t.yearly is not false
    on conflict (own_firm_id, kind, year) do update set last_number = s.last_number + 1
    returning s.*
  )
  select g.* into v_series from (table going_on union all table of_the_year) g;
  v_document.series_id := v_series.id;
  v_document.series_number := v_series.last_number;
  v_document.number := v_series.prefix
    || lpad(v_series.last_number::text, greatest(v_series.padding, length(v_series.last_number::text)), '0');
  return v_document;
end
$$;
comment on function private.take_number(kontor.documents, date) is
  'The document with its number: kept, or the next of its series, whose row stays locked to the end of the transaction.';

create function api.save_number_series(p_save_id uuid, p_own_firm_id bigint, p_kind text, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_year integer := extract(year from private.firm_day(p_own_firm_id, private.moment()));
  v_row kontor.number_series;
  v_new kontor.number_series;
begin
  perform private.require('settings', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_number_series');
  if v_stored is not null then
    return v_stored;
  elsif not exists (select from kontor.own_firms f where f.id = p_own_firm_id) then
    perform private.refuse('KT003', '{"object": "own_firms"}');
  elsif private.document_object(p_kind) is null then
    perform private.refuse('KT005', jsonb_build_object('field', 'kind', 'value', p_kind));
  end if;
  insert into kontor.number_series (own_firm_id, kind, year, prefix)
  select p_own_firm_id, p_kind, v_year, private.first_prefix(p_own_firm_id, p_kind)
  where not exists (select from kontor.number_series n where n.own_firm_id = p_own_firm_id and n.kind = p_kind)
  on conflict do nothing;
  select n.* into v_row from kontor.number_series n
  where n.own_firm_id = p_own_firm_id and n.kind = p_kind order by n.year desc limit 1 for update;
  v_new := jsonb_populate_record(v_row, private.merge_changes(
    to_jsonb(v_row), p_changes, array['prefix', 'padding', 'yearly'], 'number_series', v_row.id));
  if v_new.prefix is null or v_new.prefix !~ '^([^0-9 ].{0,18}[^0-9]|[^0-9 ])?$' then
    perform private.refuse('KT005', jsonb_build_object('field', 'prefix', 'value', v_new.prefix, 'reason', 'prefix'));
  elsif v_new.padding is null or v_new.padding not between 1 and 12 then
    perform private.refuse('KT913', jsonb_build_object('field', 'padding', 'value', v_new.padding));
  end if;
  -- A series that went on for years becomes this year's when it is to begin anew with the next: nothing is given twice.
  update kontor.number_series n
  set prefix = v_new.prefix, padding = v_new.padding, yearly = coalesce(v_new.yearly, true),
      year = case when v_new.yearly and not v_row.yearly then greatest(v_row.year, v_year) else v_row.year end
  where n.id = v_row.id returning * into v_row;
  return private.finish_save(p_save_id, to_jsonb(v_row) - 'last_number');
end
$$;
comment on function api.save_number_series(uuid, bigint, text, jsonb) is
  'Prefix, digits and yearly restart of the numbers of a kind in an own firm, for numbers to come; right settings.edit.';

create function api.number_settings()
returns table (own_firm_id bigint, own_firm_name text, kind text, year integer, prefix text, padding integer,
  yearly boolean, last_number bigint)
language plpgsql stable security definer rows 40 set search_path = pg_catalog, pg_temp as $$
begin
  if not private.may('settings', 'view') then
    return;
  end if;
  return query
    select f.id, f.name, k.kind, coalesce(n.year, extract(year from private.firm_day(f.id, private.moment())))::integer,
           coalesce(n.prefix, private.first_prefix(f.id, k.kind)), coalesce(n.padding, 6)::integer,
           coalesce(n.yearly, true), coalesce(n.last_number, 0)
    from kontor.own_firms f
    cross join unnest(private.document_kinds()) with ordinality as k(kind, place)
    left join lateral (
      select s.* from kontor.number_series s
      where s.own_firm_id = f.id and s.kind = k.kind order by s.year desc limit 1) n on true
    order by f.id, k.place;
end
$$;
comment on function api.number_settings() is
  'How every kind of document is numbered in every own firm, used already or not; nothing without settings.view.';
