-- A file of a document is seen with the document, by its policies.
create policy files_select_with_document on kontor.files for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
-- A file of an item is seen by who sees the goods.
create policy files_select_with_item on kontor.files for select to public
  using (item_id is not null and (select private.may('items', 'view')));
-- A file of a client is seen with the client, by its policies.
create policy files_select_with_client on kontor.files for select to public
  using (exists (select from kontor.clients c where c.id = client_id));
-- Bytes follow their file; no grant stands beside this policy: people read them one file at a time by api.get_file.
create policy file_contents_select_with_file on kontor.file_contents for select to public
  using (exists (select from kontor.files f where f.id = file_id));
