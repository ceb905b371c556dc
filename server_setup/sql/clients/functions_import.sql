-- Import of clients, set-based: one statement a table, whatever the number of rows. A row with a fault is not taken and
-- says why; the others are. The dry run of the workstation uses the same checks by api.check_import.

create function private.import_rows(p_rows jsonb) returns table (
  place integer, number text, name text, full_name text, kind text, status text, comment text, country text,
  tax_number text, tax_reason_code text, registration_number text, legal_address text, bank_account text,
  bank_name text, bank_code text, correspondent_account text, phone text, e164 text, extension text, email text,
  contact_name text, contact_position text, responsible_key integer
)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if jsonb_typeof(p_rows) is distinct from 'array' then
    perform private.refuse('KT005', '{"field": "rows", "reason": "list"}');
  end if;
  if jsonb_array_length(p_rows) > 5000 then
    perform private.refuse('KT007', '{"field": "rows", "limit": 5000}');
  end if;
  return query
    select r.place, nullif(btrim(r.number), ''), btrim(r.name), coalesce(btrim(r.full_name), ''),
           coalesce(nullif(r.kind, ''), 'firm'), coalesce(nullif(r.status, ''), 'lead'), coalesce(r.comment, ''),
           coalesce(nullif(upper(r.country), ''), 'RU'), private.clean_number(r.tax_number),
           private.clean_number(r.tax_reason_code), private.clean_number(r.registration_number),
           coalesce(btrim(r.legal_address), ''), private.clean_number(r.bank_account),
           coalesce(btrim(r.bank_name), ''), coalesce(private.clean_number(r.bank_code), ''),
           coalesce(private.clean_number(r.correspondent_account), ''), nullif(btrim(r.phone), ''),
           nullif(r.e164, ''), coalesce(r.extension, ''), nullif(btrim(r.email), ''),
           nullif(btrim(r.contact_name), ''), coalesce(btrim(r.contact_position), ''),
           coalesce((select e.key from kontor.employees e where e.login = r.responsible), private.my_key())
    from jsonb_to_recordset(p_rows) as r(
      place integer, number text, name text, full_name text, kind text, status text, comment text, country text,
      tax_number text, tax_reason_code text, registration_number text, legal_address text, bank_account text,
      bank_name text, bank_code text, correspondent_account text, phone text, e164 text, extension text, email text,
      contact_name text, contact_position text, responsible text);
exception when data_exception then
  perform private.refuse('KT005', '{"field": "rows", "reason": "type"}');
end
$$;
comment on function private.import_rows(jsonb) is 'Rows of an import, trimmed and normalised; KT005 where they have no such shape.';

create function private.import_faults(p_rows jsonb) returns table (place integer, field text, code text, detail jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with r as materialized (select * from private.import_rows(p_rows)), faults as (
    select r.place, f.field, f.code, f.value, f.reason
    from r cross join lateral (values
      ('name', 'KT008', r.name, case when coalesce(r.name, '') = '' then 'empty' end),
      ('name', 'KT007', left(r.name, 60), case when length(r.name) > 200 then '200' end),
      ('full_name', 'KT007', left(r.full_name, 60), case when length(r.full_name) > 500 then '500' end),
      ('number', 'KT007', left(r.number, 60), case when length(r.number) > 30 then '30' end),
      ('comment', 'KT007', left(r.comment, 60), case when length(r.comment) > 4000 then '4000' end),
      ('legal_address', 'KT007', left(r.legal_address, 60), case when length(r.legal_address) > 500 then '500' end),
      ('contact_name', 'KT007', left(r.contact_name, 60), case when length(r.contact_name) > 200 then '200' end),
      ('contact_position', 'KT007', left(r.contact_position, 60),
       case when length(r.contact_position) > 200 then '200' end),
      ('bank_name', 'KT007', left(r.bank_name, 60), case when length(r.bank_name) > 200 then '200' end),
      ('kind', 'KT005', r.kind, case when r.kind not in ('firm', 'sole_trader', 'person') then 'unknown' end),
      ('status', 'KT005', r.status,
       case when not exists (select from kontor.client_statuses s where s.code = r.status) then 'unknown' end),
      ('country', 'KT005', r.country, case when r.country !~ '^[A-Z]{2}$' then 'unknown' end),
      ('tax_number', 'KT102', r.tax_number, private.tax_number_fault_v1(r.country, r.tax_number)),
      ('tax_reason_code', 'KT103', r.tax_reason_code, private.tax_reason_code_fault_v1(r.country, r.tax_reason_code)),
      ('registration_number', 'KT104', r.registration_number,
       private.registration_number_fault_v1(r.country, r.registration_number)),
      ('bank_code', 'KT105', r.bank_code, private.bank_code_fault_v1(r.country, r.bank_code)),
      ('bank_account', 'KT106', r.bank_account,
       private.bank_account_fault_v1(r.country, r.bank_code, r.bank_account)),
      ('correspondent_account', 'KT106', r.correspondent_account,
       private.correspondent_account_fault_v1(r.country, r.bank_code, r.correspondent_account)),
      ('phone', 'KT108', left(r.phone, 60), private.channel_fault('work_phone', r.phone, r.e164)),
      ('phone', 'KT108', r.extension, case when r.extension !~ '^[0-9]{0,8}$' then 'format' end),
      ('email', 'KT109', left(r.email, 60), private.channel_fault('email', r.email, null))
    ) as f(field, code, value, reason)
    where f.reason is not null
    union all
    select r.place, 'number', 'KT006', r.number, 'taken'
    from r join kontor.clients c on c.number = r.number
    union all
    select d.place, 'number', 'KT006', d.number, 'twice'
    from (select r.place, r.number, row_number() over (partition by r.number order by r.place) as turn
          from r where r.number is not null) d where d.turn > 1
  )
  select f.place, f.field, f.code, jsonb_build_object('value', f.value, 'reason', f.reason)
  from faults f order by f.place
$$;
comment on function private.import_faults(jsonb) is 'Every fault of every row of an import: place, field, code, value and reason.';

-- Doubles in the base and earlier in the file. Of a client one may not see only the responsible is told.
create function private.import_duplicates(p_rows jsonb) returns table (place integer, field text, code text, detail jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with r as materialized (
    select i.place, i.tax_number, i.name,
           case when length(private.phone_key_v1(coalesce(i.e164, i.phone))) >= 7
                then private.phone_key_v1(coalesce(i.e164, i.phone)) end as digits
    from private.import_rows(p_rows) i
  ), same as (
    select r.place, 'tax_number' as field, p.client_id, null::integer as row, null::text as name
    from r join kontor.payers p on p.tax_number = r.tax_number
    union
    select r.place, 'phone', h.client_id, null, null from r join kontor.channels h on h.digits = r.digits
    union
    select d.place, 'tax_number', null, d.first, d.name
    from (select r.place, r.name, first_value(r.place) over (partition by r.tax_number order by r.place) as first
          from r where r.tax_number is not null) d where d.place > d.first
    union
    select d.place, 'phone', null, d.first, d.name
    from (select r.place, r.name, first_value(r.place) over (partition by r.digits order by r.place) as first
          from r where r.digits is not null) d where d.place > d.first
  )
  select s.place, s.field, 'KT101',
         case when s.client_id is null then jsonb_build_object('row', s.row)
              when private.can_touch(c.acl_key, 'clients', 'view')
                then jsonb_build_object('id', c.id, 'name', c.name, 'number', c.number)
              else jsonb_build_object('responsible', private.key_name(c.responsible_key)) end
  from same s left join kontor.clients c on c.id = s.client_id
  order by s.place
$$;
comment on function private.import_duplicates(jsonb) is
  'Rows of an import whose tax number or phone is known already, in the base or earlier in the file.';

create function api.check_import(p_rows jsonb) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform private.require('clients', 'import');
  return coalesce((
    select jsonb_agg(jsonb_build_object('place', f.place, 'field', f.field, 'code', f.code) || f.detail
                     order by f.place, f.field)
    from (select * from private.import_faults(p_rows) union all select * from private.import_duplicates(p_rows)) f),
    '[]');
end
$$;
comment on function api.check_import(jsonb) is 'Dry run of an import: everything that is wrong, by row and field; writes nothing.';
