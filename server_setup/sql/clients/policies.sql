-- Statuses are words for everyone who works here now.
create policy client_statuses_select_working on kontor.client_statuses for select to public
  using ((select api.session_ok()));

-- A client is seen by whoever holds its access key: its responsible, their head, the pool; minus the key if private.
create policy clients_select_by_key on kontor.clients for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all need no keys.
create policy clients_select_all on kontor.clients for select to public
  using ((select private.sees_all('clients', 'view')));

-- People of a client are seen with the client.
create policy contacts_select_by_key on kontor.contacts for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all clients see all their people.
create policy contacts_select_all on kontor.contacts for select to public
  using ((select private.sees_all('clients', 'view')));

-- Payers of a client are seen with the client.
create policy payers_select_by_key on kontor.payers for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all clients see all their payers.
create policy payers_select_all on kontor.payers for select to public
  using ((select private.sees_all('clients', 'view')));

-- What a client pays is seen by who sees the client and prices; no grant stands beside these policies: people read
-- it by api.client_terms only.
create policy client_prices_select_by_key on kontor.client_prices for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]) and (select private.may('prices', 'view')));
-- The same for those who see all clients.
create policy client_prices_select_all on kontor.client_prices for select to public
  using ((select private.sees_all('clients', 'view')) and (select private.may('prices', 'view')));
-- Discounts of a client, as its prices.
create policy client_discounts_select_by_key on kontor.client_discounts for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]) and (select private.may('prices', 'view')));
-- The same for those who see all clients.
create policy client_discounts_select_all on kontor.client_discounts for select to public
  using ((select private.sees_all('clients', 'view')) and (select private.may('prices', 'view')));

-- Channels are a right of their own; no grant stands beside these policies: people read by api.client_channels only.
create policy channels_select_by_key on kontor.channels for select to public
  using (acl_key = any ((select private.keys_of('channels', 'view'))::int[]));
-- The same for those who see all channels.
create policy channels_select_all on kontor.channels for select to public
  using ((select private.sees_all('channels', 'view')));

-- Bank data is a right of its own; no grant stands beside these policies: people read by api.payer_accounts only.
create policy payer_accounts_select_by_key on kontor.payer_accounts for select to public
  using (acl_key = any ((select private.keys_of('bank_data', 'view'))::int[]));
-- The same for those who see all bank data.
create policy payer_accounts_select_all on kontor.payer_accounts for select to public
  using ((select private.sees_all('bank_data', 'view')));

-- What happened with a client is seen with the client.
create policy interactions_select_by_key on kontor.interactions for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all clients see all that happened.
create policy interactions_select_all on kontor.interactions for select to public
  using ((select private.sees_all('clients', 'view')));

-- The feed of a client is seen with the client.
create policy feed_entries_select_by_key on kontor.feed_entries for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all clients see all feeds.
create policy feed_entries_select_all on kontor.feed_entries for select to public
  using ((select private.sees_all('clients', 'view')));

-- The summary of a client is seen with the client.
create policy client_summaries_select_by_key on kontor.client_summaries for select to public
  using (acl_key = any ((select private.keys_of('clients', 'view'))::int[]));
-- Those who see all clients see all summaries.
create policy client_summaries_select_all on kontor.client_summaries for select to public
  using ((select private.sees_all('clients', 'view')));
