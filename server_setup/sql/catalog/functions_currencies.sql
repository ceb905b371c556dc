-- Currencies and their rates by date. A central bank gives its own currency for one or many of another.

create function private.known_rate(p_from text, p_to text, p_day date) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  -- As it was given, or turned round; of both the later one.
  select x.rate from (
    (select r.day, r.rate / r.nominal as rate from kontor.currency_rates r
     where r.currency = p_from and r.base = p_to and r.day <= p_day order by r.day desc limit 1)
    union all
    (select r.day, r.nominal / r.rate from kontor.currency_rates r
     where r.currency = p_to and r.base = p_from and r.day <= p_day order by r.day desc limit 1)
  ) x order by x.day desc limit 1;
end;
comment on function private.known_rate(text, text, date) is
  'Units of one currency for one unit of another by a rate kept for the two, on a day; null where there is none.';

create function private.currency_rate(p_from text, p_to text, p_day date) returns numeric
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select round(case when p_from = p_to then 1 else coalesce(
    private.known_rate(p_from, p_to, p_day),
    -- Through a third currency that has a rate with both, as all rates of one bank have.
    (select private.known_rate(p_from, c.code, p_day) / private.known_rate(p_to, c.code, p_day)
     from kontor.currencies c
     where c.code in (select r.base from kontor.currency_rates r where r.currency in (p_from, p_to)
                      union select r.currency from kontor.currency_rates r where r.base in (p_from, p_to))
       and private.known_rate(p_from, c.code, p_day) is not null and private.known_rate(p_to, c.code, p_day) is not null
     order by c.code limit 1)) end, 8);
end;
comment on function private.currency_rate(text, text, date) is
  'Units of one currency for one unit of another on a day, to eight places; null where no rate is known.';

create function api.save_currency_rates(p_save_id uuid, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_fault jsonb;
  v_count integer;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_currency_rates');
  if v_stored is not null then
    return v_stored;
  elsif coalesce(jsonb_typeof(p_changes -> 'rates'), '') <> 'array' or jsonb_array_length(p_changes -> 'rates') > 50000 then
    perform private.refuse('KT007', '{"field": "rates", "limit": 50000}');
  end if;
  select to_jsonb(r) into v_fault
  from jsonb_to_recordset(p_changes -> 'rates') as r(currency text, base text, day date, nominal integer, rate numeric)
  where r.day is null or coalesce(r.nominal, 1) <= 0 or r.rate is null or r.rate <= 0 or r.rate >= 1e10
    or r.currency = r.base or not exists (select from kontor.currencies c where c.code = r.currency)
    or not exists (select from kontor.currencies c where c.code = r.base)
  limit 1;
  if found then
    perform private.refuse('KT603', v_fault || '{"field": "rate"}');
  end if;
  insert into kontor.currency_rates as k (currency, base, day, nominal, rate, source)
  select distinct on (r.currency, r.base, r.day) r.currency, r.base, r.day, coalesce(r.nominal, 1), round(r.rate, 8),
         case when r.source in ('cbr', 'ecb') then r.source else 'typed' end
  from jsonb_to_recordset(p_changes -> 'rates') as r(currency text, base text, day date, nominal integer, rate numeric,
                                                     source text)
  on conflict (currency, base, day) do update
  set nominal = excluded.nominal, rate = excluded.rate, source = excluded.source
  where (k.nominal, k.rate) is distinct from (excluded.nominal, excluded.rate);
  get diagnostics v_count = row_count;
  return private.finish_save(p_save_id, jsonb_build_object('count', v_count));
end
$$;
comment on function api.save_currency_rates(uuid, jsonb) is
  'Keeps rates of currencies by day, typed or from a bank''s file; the same file twice changes nothing.';

create function api.save_currency(p_save_id uuid, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_code text := upper(btrim(p_changes ->> 'code'));
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_currency');
  if v_stored is not null then
    return v_stored;
  elsif v_code is null or v_code !~ '^[A-Z]{3}$' then
    perform private.refuse('KT005', jsonb_build_object('field', 'code', 'value', p_changes ->> 'code'));
  elsif coalesce(p_changes ->> 'number', '') !~ '^[0-9]{3}$'
        or exists (select from kontor.currencies c where c.number = p_changes ->> 'number' and c.code <> v_code) then
    perform private.refuse('KT005', jsonb_build_object('field', 'number', 'value', p_changes ->> 'number'));
  elsif coalesce(btrim(p_changes ->> 'name'), '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  end if;
  insert into kontor.currencies (code, number, name, archived)
  values (v_code, p_changes ->> 'number',
          jsonb_build_object('ru', btrim(p_changes ->> 'name'), 'en', btrim(p_changes ->> 'name')),
          coalesce((p_changes ->> 'archived')::boolean, false))
  on conflict (code) do update set archived = excluded.archived;
  return private.finish_save(p_save_id, jsonb_build_object('code', v_code));
end
$$;
comment on function api.save_currency(uuid, jsonb) is
  'Adds a currency, or takes one that is here out of use or back; its name and number stay as they are.';
