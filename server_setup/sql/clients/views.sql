-- What lists read. The joins are all to one row by its key, so a query that needs no column of theirs does without them.
create view api.client_rows with (security_invoker = true) as
  select c.id, c.number, c.name, c.kind, c.status, c.roles, c.responsible_key, c.is_private, c.acl_key, c.sort_key,
         c.department_id, c.price_kind_id, c.payment_days, c.version, c.created_at,
         coalesce(e.name, d.name) as responsible,
         s.balance, s.last_contact_at, s.next_step_at, s.next_step_text
  from kontor.clients c
  left join kontor.employees e on e.key = c.responsible_key
  left join kontor.departments d on d.key = c.responsible_key
  left join kontor.client_summaries s on s.client_id = c.id;
comment on view api.client_rows is 'Clients as lists show them: those this session may see.';

create view api.contact_rows with (security_invoker = true) as
  select p.id, p.client_id, p.name, p.position, p.is_main, p.birthday, p.left_at, c.name as client_name
  from kontor.contacts p
  join kontor.clients c on c.id = p.client_id;
comment on view api.contact_rows is 'People of clients; their channels are read by api.client_channels.';

create view api.payer_rows with (security_invoker = true) as
  select p.id, p.client_id, p.name, p.full_name, p.country, p.tax_number, p.tax_reason_code, p.registration_number,
         p.statistics_code, p.legal_address, p.postal_address, p.phone, p.vat_exempt, p.is_main, p.valid_from, p.version
  from kontor.payers p;
comment on view api.payer_rows is 'Payers of clients: the legal entities that papers name.';

create view api.feed_rows with (security_invoker = true) as
  select f.id, f.client_id, f.source_kind, f.source_id, f.at, f.title, f.body, f.author_id, f.state
  from kontor.feed_entries f;
comment on view api.feed_rows is 'Feeds of clients, for reports; a card reads api.list_feed.';
