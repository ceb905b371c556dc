-- Checks of single values, so that a refusal names the field and the reason before a constraint has to.

create function private.check_text(p_field text, p_value text, p_limit integer, p_required boolean default false)
returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_required and coalesce(btrim(p_value), '') = '' then
    perform private.refuse('KT008', jsonb_build_object('field', p_field));
  end if;
  if length(p_value) > p_limit then
    perform private.refuse('KT007', jsonb_build_object('field', p_field, 'limit', p_limit));
  end if;
end
$$;
comment on function private.check_text(text, text, integer, boolean) is 'KT008 for an empty, KT007 for a long text.';

create function private.check_word(p_field text, p_value text, p_words text[]) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_value is null or p_value <> all (p_words) then
    perform private.refuse('KT005', jsonb_build_object('field', p_field, 'value', p_value, 'reason', 'unknown'));
  end if;
end
$$;
comment on function private.check_word(text, text, text[]) is 'KT005 where a word is none of the known ones.';

create function private.check_fault(p_code text, p_field text, p_value text, p_fault text) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if p_fault is not null then
    perform private.refuse(p_code, jsonb_build_object('field', p_field, 'value', p_value, 'reason', p_fault));
  end if;
end
$$;
comment on function private.check_fault(text, text, text, text) is 'Refuses with the word of a _fault function.';

create function private.moment_from(p_text text, p_field text) returns timestamptz
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return p_text::timestamptz;
exception when data_exception then
  perform private.refuse('KT911', jsonb_build_object('field', p_field, 'value', left(p_text, 60)));
end
$$;
comment on function private.moment_from(text, text) is 'A moment from its text; KT911 where it is none.';

create function private.id_from(p_text text, p_field text) returns bigint
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return p_text::bigint;
exception when data_exception then
  perform private.refuse('KT005', jsonb_build_object('field', p_field, 'value', left(p_text, 60), 'reason', 'number'));
end
$$;
comment on function private.id_from(text, text) is 'An id from its text; KT005 where it is none.';

create function private.check_client(p_client kontor.clients) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_text('name', p_client.name, 200, true),
          private.check_text('full_name', p_client.full_name, 500),
          private.check_text('number', p_client.number, 30),
          private.check_text('status_reason', p_client.status_reason, 500),
          private.check_text('comment', p_client.comment, 4000),
          private.check_word('kind', p_client.kind, array['firm', 'sole_trader', 'person']),
          private.check_word('status', p_client.status, (select array_agg(s.code) from kontor.client_statuses s));
  if p_client.roles is null
     or not p_client.roles <@ array['client', 'supplier', 'partner', 'competitor', 'own_firm'] then
    perform private.refuse('KT005', '{"field": "roles", "reason": "unknown"}');
  end if;
  if p_client.payment_days is null or p_client.payment_days not between 0 and 365 then
    perform private.refuse('KT913', jsonb_build_object('field', 'payment_days', 'value', p_client.payment_days));
  end if;
  if p_client.print_language is null or p_client.print_language !~ '^[a-z]{2}$' then
    perform private.refuse('KT005', '{"field": "print_language", "reason": "unknown"}');
  end if;
  if not exists (select from kontor.access_keys k
                 where k.id = p_client.responsible_key and k.kind in ('person', 'pool')) then
    perform private.refuse('KT005', '{"field": "responsible_key", "reason": "unknown"}');
  end if;
end
$$;
comment on function private.check_client(kontor.clients) is 'Refuses a client with a bad value, naming the field.';

create function private.check_contact(p_path text, p_contact kontor.contacts) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_text(p_path || 'name', p_contact.name, 200, true),
          private.check_text(p_path || 'position', p_contact.position, 200),
          private.check_text(p_path || 'comment', p_contact.comment, 2000);
  if p_contact.birthday not between date '1900-01-01' and date '2200-01-01' then
    perform private.refuse('KT913', jsonb_build_object('field', p_path || 'birthday', 'value', p_contact.birthday));
  end if;
end
$$;
comment on function private.check_contact(text, kontor.contacts) is 'Refuses a contact with a bad value.';

create function private.channel_fault(p_kind text, p_value text, p_e164 text) returns text
language sql immutable set search_path = pg_catalog, pg_temp
return case
  when p_kind in ('work_phone', 'mobile', 'whatsapp') then
    case when length(p_value) > 40 then 'too_long'
         when length(regexp_replace(p_value, '[^0-9]', '', 'g')) < 3 then 'no_digits'
         when p_e164 !~ '^\+[1-9][0-9]{6,14}$' then 'format' end
  when length(p_value) > 200 then 'too_long'
  when p_kind = 'email' and p_value !~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:].]+$' then 'format'
end;
comment on function private.channel_fault(text, text, text) is
  'What is wrong with a phone or e-mail: too_long, no_digits, format; null: nothing.';

create function private.check_channel(p_path text, p_channel kontor.channels) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_word(p_path || 'kind', p_channel.kind,
                             array['work_phone', 'mobile', 'email', 'telegram', 'whatsapp', 'other']),
          private.check_text(p_path || 'value', p_channel.value, 10000, true),
          private.check_fault(case p_channel.kind when 'email' then 'KT109' else 'KT108' end, p_path || 'value',
                              left(p_channel.value, 60),
                              private.channel_fault(p_channel.kind, p_channel.value, p_channel.e164)),
          private.check_text(p_path || 'comment', p_channel.comment, 500);
  if p_channel.extension is null or p_channel.extension !~ '^[0-9]{0,8}$' then
    perform private.refuse('KT108', jsonb_build_object('field', p_path || 'extension', 'reason', 'format'));
  end if;
end
$$;
comment on function private.check_channel(text, kontor.channels) is 'Refuses a channel with a bad value.';

create function private.check_payer(p_path text, p_payer kontor.payers) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_text(p_path || 'name', p_payer.name, 200, true),
          private.check_text(p_path || 'full_name', p_payer.full_name, 500),
          private.check_text(p_path || 'legal_address', p_payer.legal_address, 500),
          private.check_text(p_path || 'postal_address', p_payer.postal_address, 500),
          private.check_text(p_path || 'phone', p_payer.phone, 40);
  if p_payer.country is null or p_payer.country !~ '^[A-Z]{2}$' then
    perform private.refuse('KT005', jsonb_build_object('field', p_path || 'country', 'reason', 'unknown'));
  end if;
  perform private.check_fault('KT102', p_path || 'tax_number', p_payer.tax_number,
                              private.tax_number_fault_v1(p_payer.country, p_payer.tax_number)),
          private.check_fault('KT103', p_path || 'tax_reason_code', p_payer.tax_reason_code,
                              private.tax_reason_code_fault_v1(p_payer.country, p_payer.tax_reason_code)),
          private.check_fault('KT104', p_path || 'registration_number', p_payer.registration_number,
                              private.registration_number_fault_v1(p_payer.country, p_payer.registration_number)),
          private.check_fault('KT107', p_path || 'statistics_code', p_payer.statistics_code,
                              case when p_payer.statistics_code !~ '^[0-9]{8}([0-9]{2})?$' then 'length' end);
  if p_payer.valid_from not between date '1900-01-01' and date '2200-01-01' then
    perform private.refuse('KT913', jsonb_build_object('field', p_path || 'valid_from', 'value', p_payer.valid_from));
  end if;
end
$$;
comment on function private.check_payer(text, kontor.payers) is 'Refuses a payer with wrong requisites and says why.';

create function private.check_account(p_path text, p_account kontor.payer_accounts) returns void
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  perform private.check_text(p_path || 'bank_account', p_account.bank_account, 34, true),
          private.check_text(p_path || 'bank_name', p_account.bank_name, 200),
          private.check_fault('KT105', p_path || 'bank_code', p_account.bank_code,
            private.bank_code_fault_v1(p_account.country, p_account.bank_code)),
          private.check_fault('KT106', p_path || 'bank_account', p_account.bank_account,
            private.bank_account_fault_v1(p_account.country, p_account.bank_code, p_account.bank_account)),
          private.check_fault('KT106', p_path || 'correspondent_account', p_account.correspondent_account,
            private.correspondent_account_fault_v1(p_account.country, p_account.bank_code,
                                                   p_account.correspondent_account));
end
$$;
comment on function private.check_account(text, kontor.payer_accounts) is
  'Refuses a bank account that cannot be one, or does not fit its bank.';
