-- VAT rates by country and day, tax regimes of own firms, and discounts on groups for everybody: short lists by date.

create function api.save_vat_rate(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_old kontor.vat_rates;
  v_rate kontor.vat_rates;
begin
  perform private.require('settings', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_vat_rate');
  if v_stored is not null then
    return v_stored;
  end if;
  select r.* into v_old from kontor.vat_rates r where r.id = p_id for update;
  if p_id is not null and not found then
    perform private.refuse('KT003', '{"object": "settings"}');
  end if;
  v_rate := jsonb_populate_record(v_old, private.merge_changes(
    coalesce(to_jsonb(v_old), '{}') || jsonb_build_object('rate', trim_scale(v_old.rate)), private.as_changes(p_changes),
    array['country', 'vat_class', 'kind', 'rate', 'printed_text', 'valid_from', 'valid_to'], 'vat_rates', p_id));
  perform private.check_vat_rate(v_old, v_rate);
  begin
    if p_id is null then
      insert into kontor.vat_rates (country, vat_class, kind, rate, printed_text, valid_from, valid_to)
      values (v_rate.country, v_rate.vat_class, v_rate.kind, coalesce(v_rate.rate, 0), v_rate.printed_text,
              v_rate.valid_from, v_rate.valid_to)
      returning * into v_rate;
    else
      update kontor.vat_rates r
      set country = v_rate.country, vat_class = v_rate.vat_class, kind = v_rate.kind, rate = coalesce(v_rate.rate, 0),
          printed_text = v_rate.printed_text, valid_from = v_rate.valid_from, valid_to = v_rate.valid_to
      where r.id = p_id;
    end if;
  exception when exclusion_violation then
    perform private.refuse('KT622', '{"field": "valid_from"}');
  end;
  return private.finish_save(p_save_id, jsonb_build_object('id', coalesce(p_id, v_rate.id), 'version', 1));
end
$$;
comment on function api.save_vat_rate(uuid, bigint, jsonb) is
  'Saves a VAT rate of a country and class; KT622 where another holds on its days, KT623 for one that papers stand on.';

create function private.check_vat_rate(p_old kontor.vat_rates, p_new kontor.vat_rates) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_field text;
begin
  v_field := case
    when p_new.country is null or p_new.country !~ '^[A-Z]{2}$' then 'country'
    when p_new.vat_class is null or p_new.vat_class not in ('standard', 'reduced', 'zero', 'exempt') then 'vat_class'
    when p_new.kind is null or p_new.kind not in ('percent', 'zero', 'exempt') then 'kind'
    when coalesce(p_new.rate, 0) not between 0 and 100 or (p_new.kind = 'percent') <> (coalesce(p_new.rate, 0) > 0)
      then 'rate'
    when jsonb_typeof(p_new.printed_text) is distinct from 'object' or length(p_new.printed_text::text) > 1000
      then 'printed_text'
    when p_new.valid_to < p_new.valid_from then 'valid_to' end;
  if v_field is not null then
    perform private.refuse('KT005', jsonb_build_object('field', v_field));
  elsif p_new.valid_from is null then
    perform private.refuse('KT008', '{"field": "valid_from"}');
  elsif (p_new.country, p_new.vat_class, p_new.kind, coalesce(p_new.rate, 0), p_new.valid_from)
          is distinct from (p_old.country, p_old.vat_class, p_old.kind, p_old.rate, p_old.valid_from)
        and exists (select from kontor.line_money m where m.vat_rate_id = p_old.id) then
    -- What was printed and declared by it must stay what it was.
    perform private.refuse('KT623', '{"field": "rate"}');
  end if;
end
$$;
comment on function private.check_vat_rate(kontor.vat_rates, kontor.vat_rates) is
  'Refuses a VAT rate that cannot be, naming the field; of a rate on papers only its end and its text change.';

create function api.save_tax_regime(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_regime kontor.tax_regimes;
begin
  perform private.require('settings', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_tax_regime');
  if v_stored is not null then
    return v_stored;
  end if;
  select t.* into v_regime from kontor.tax_regimes t where t.id = p_id for update;
  if p_id is not null and not found then
    perform private.refuse('KT003', '{"object": "settings"}');
  end if;
  v_regime := jsonb_populate_record(v_regime, private.merge_changes(coalesce(to_jsonb(v_regime), '{}'), private.as_changes(p_changes),
    array['own_firm_id', 'valid_from', 'vat_class'], 'tax_regimes', p_id));
  if not exists (select from kontor.own_firms f where f.id = v_regime.own_firm_id) then
    perform private.refuse('KT008', '{"field": "own_firm_id"}');
  elsif v_regime.valid_from is null then
    perform private.refuse('KT008', '{"field": "valid_from"}');
  elsif v_regime.vat_class not in ('standard', 'reduced', 'zero', 'exempt') then
    perform private.refuse('KT005', '{"field": "vat_class"}');
  elsif exists (select from kontor.tax_regimes t where t.own_firm_id = v_regime.own_firm_id
                and t.valid_from = v_regime.valid_from and t.id is distinct from p_id) then
    perform private.refuse('KT006', jsonb_build_object('field', 'valid_from', 'value', v_regime.valid_from));
  end if;
  if p_id is null then
    insert into kontor.tax_regimes (own_firm_id, valid_from, vat_class)
    values (v_regime.own_firm_id, v_regime.valid_from, v_regime.vat_class) returning * into v_regime;
  else
    update kontor.tax_regimes t set own_firm_id = v_regime.own_firm_id, valid_from = v_regime.valid_from,
      vat_class = v_regime.vat_class
    where t.id = p_id;
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', coalesce(p_id, v_regime.id), 'version', 1));
end
$$;
comment on function api.save_tax_regime(uuid, bigint, jsonb) is
  'Saves from which day on an own firm sells at one class of VAT, or (empty) each item at its own; right settings.edit.';

create function api.save_group_discount(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_row kontor.group_discounts;
begin
  perform private.require('prices', 'edit');
  v_stored := private.claim_save(p_save_id, 'save_group_discount');
  if v_stored is not null then
    return v_stored;
  end if;
  select d.* into v_row from kontor.group_discounts d where d.id = p_id for update;
  if p_id is not null and not found then
    perform private.refuse('KT003', '{"object": "prices"}');
  end if;
  v_row := jsonb_populate_record(v_row, private.merge_changes(coalesce(to_jsonb(v_row), '{}')
      || jsonb_build_object('percent', trim_scale(v_row.percent), 'from_quantity', trim_scale(v_row.from_quantity)),
    private.as_changes(p_changes), array['group_id', 'from_date', 'to_date', 'from_quantity', 'percent'],
    'group_discounts', p_id));
  if not exists (select from kontor.item_groups g where g.id = v_row.group_id) then
    perform private.refuse('KT008', '{"field": "group_id"}');
  elsif v_row.from_date is null then
    perform private.refuse('KT008', '{"field": "from_date"}');
  elsif v_row.percent is null or v_row.percent not between 0 and 100 then
    perform private.refuse('KT005', '{"field": "percent"}');
  elsif coalesce(v_row.from_quantity, 0) < 0 or v_row.from_quantity >= 1e12 then
    perform private.refuse('KT005', '{"field": "from_quantity"}');
  elsif v_row.to_date < v_row.from_date then
    perform private.refuse('KT005', '{"field": "to_date"}');
  elsif exists (select from kontor.group_discounts d where d.group_id = v_row.group_id
                and d.from_date = v_row.from_date and d.from_quantity = coalesce(v_row.from_quantity, 0)
                and d.id is distinct from p_id) then
    perform private.refuse('KT006', jsonb_build_object('field', 'from_date', 'value', v_row.from_date));
  end if;
  if p_id is null then
    insert into kontor.group_discounts (group_id, from_date, to_date, from_quantity, percent)
    values (v_row.group_id, v_row.from_date, v_row.to_date, coalesce(v_row.from_quantity, 0), v_row.percent)
    returning * into v_row;
  else
    update kontor.group_discounts d set group_id = v_row.group_id, from_date = v_row.from_date, to_date = v_row.to_date,
      from_quantity = coalesce(v_row.from_quantity, 0), percent = v_row.percent
    where d.id = p_id;
  end if;
  return private.finish_save(p_save_id, jsonb_build_object('id', coalesce(p_id, v_row.id), 'version', 1));
end
$$;
comment on function api.save_group_discount(uuid, bigint, jsonb) is
  'Saves a discount on a group of goods for everybody, by days and from a quantity; right prices.edit.';
