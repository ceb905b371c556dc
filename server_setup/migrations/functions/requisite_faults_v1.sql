-- Check digits of requisites, twin of app/clients/requisites.py. Tables depend on them in CHECK constraints, so they
-- never change: new rules are a v2 and a migration. Each returns null for a good or empty value, else one word.

create function private.weighted_v1(p_digits text, p_weights integer[]) returns bigint
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_sum bigint := 0;
begin
  for v_place in 1 .. cardinality(p_weights) loop
    v_sum := v_sum + substr(p_digits, v_place, 1)::integer * p_weights[v_place];
  end loop;
  return v_sum;
end
$$;
comment on function private.weighted_v1(text, integer[]) is 'Sum of digits times weights, for check digits.';

create function private.tax_number_fault_v1(p_country text, p_value text) returns text
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_number text;
  v_key bigint;
begin
  if p_value is null or p_value = '' then
    return null;
  end if;
  if p_country not in ('RU', 'RO') then
    return case when p_value !~ '^[A-Z0-9]{4,20}$' then 'format' end;
  end if;
  v_number := case when p_country = 'RO' then regexp_replace(p_value, '^RO', '') else p_value end;
  if v_number !~ '^[0-9]+$' then
    return 'digits';
  end if;
  if p_country = 'RU' and length(v_number) = 10 then
    v_key := private.weighted_v1(v_number, array[2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    return case when v_key <> right(v_number, 1)::integer then 'check_digit' end;
  elsif p_country = 'RU' and length(v_number) = 12 then
    v_key := private.weighted_v1(v_number, array[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 * 10
           + private.weighted_v1(v_number, array[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    return case when v_key <> right(v_number, 2)::integer then 'check_digit' end;
  elsif p_country = 'RO' and length(v_number) = 13 then
    v_key := private.weighted_v1(v_number, array[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    return case when case v_key when 10 then 1 else v_key end <> right(v_number, 1)::integer then 'check_digit' end;
  elsif p_country = 'RO' and length(v_number) between 2 and 10 then
    v_key := private.weighted_v1(lpad(left(v_number, -1), 9, '0'), array[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10;
    return case when v_key <> right(v_number, 1)::integer then 'check_digit' end;
  end if;
  return 'length';
end
$$;
comment on function private.tax_number_fault_v1(text, text) is
  'What is wrong with a tax number: digits, length, format, check_digit; null: nothing. ИНН, CUI, CNP have check digits.';

create function private.tax_reason_code_fault_v1(p_country text, p_value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_value is null or p_value = '' then null
  when p_country <> 'RU' then 'format'
  when length(p_value) <> 9 then 'length'
  when p_value !~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$' then 'format'
end;
comment on function private.tax_reason_code_fault_v1(text, text) is 'What is wrong with a КПП; null: nothing.';

create function private.registration_number_fault_v1(p_country text, p_value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_value is null or p_value = '' then null
  when p_country <> 'RU' then case when p_value !~ '^[A-Z0-9./-]{2,30}$' then 'format' end
  when p_value !~ '^[0-9]+$' then 'digits'
  when length(p_value) not in (13, 15) then 'length'
  when left(p_value, -1)::bigint % case length(p_value) when 13 then 11 else 13 end % 10 <> right(p_value, 1)::bigint
    then 'check_digit'
end;
comment on function private.registration_number_fault_v1(text, text) is
  'What is wrong with an ОГРН or ОГРНИП; null: nothing.';

create function private.bank_code_fault_v1(p_country text, p_value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_value is null or p_value = '' then null
  when p_country <> 'RU' then case when p_value !~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$' then 'format' end
  when p_value !~ '^[0-9]+$' then 'digits'
  when length(p_value) <> 9 then 'length'
end;
comment on function private.bank_code_fault_v1(text, text) is 'What is wrong with a БИК or BIC; null: nothing.';

create function private.account_key_v1(p_prefix text, p_account text) returns integer
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return (private.weighted_v1(p_prefix || p_account,
  array[7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10)::integer;
comment on function private.account_key_v1(text, text) is
  'Key of a Russian account behind three digits of its bank; 0 fits (Bank of Russia, order 515 of 1997).';

create function private.iban_fault_v1(p_value text) returns text
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_rest integer := 0;
  v_sign text;
begin
  if p_value !~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' then
    return 'format';
  end if;
  foreach v_sign in array string_to_array(substr(p_value, 5) || left(p_value, 4), null) loop
    v_rest := case when v_sign between '0' and '9' then v_rest * 10 + v_sign::integer
                   else v_rest * 100 + ascii(v_sign) - 55 end % 97;
  end loop;
  return case when v_rest <> 1 then 'check_digit' end;
end
$$;
comment on function private.iban_fault_v1(text) is 'What is wrong with an IBAN (ISO 13616, remainder by 97); null: nothing.';

create function private.bank_account_fault_v1(p_country text, p_bank_code text, p_value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_value is null or p_value = '' then null
  when p_country <> 'RU' then private.iban_fault_v1(p_value)
  when p_value !~ '^[0-9]+$' then 'digits'
  when length(p_value) <> 20 then 'length'
  when coalesce(p_bank_code, '') = '' or private.bank_code_fault_v1('RU', p_bank_code) is not null then null
  when private.account_key_v1(
         case when right(p_bank_code, 3) in ('000', '001', '002') then '0' || substr(p_bank_code, 5, 2)
              else right(p_bank_code, 3) end, p_value) <> 0 then 'bank'
end;
comment on function private.bank_account_fault_v1(text, text, text) is
  'What is wrong with an account: digits, length, format, check_digit, bank (does not fit the bank''s code).';

create function private.correspondent_account_fault_v1(p_country text, p_bank_code text, p_value text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_value is null or p_value = '' then null
  when p_country <> 'RU' then 'format'
  when p_value !~ '^[0-9]+$' then 'digits'
  when length(p_value) <> 20 then 'length'
  when coalesce(p_bank_code, '') = '' or private.bank_code_fault_v1('RU', p_bank_code) is not null then null
  when private.account_key_v1('0' || substr(p_bank_code, 5, 2), p_value) <> 0 then 'bank'
end;
comment on function private.correspondent_account_fault_v1(text, text, text) is
  'What is wrong with a bank''s account in the Bank of Russia; null: nothing.';
