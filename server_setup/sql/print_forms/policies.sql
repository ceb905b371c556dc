-- Printings are reached through their document and follow its policy.
create policy printings_select_with_document on kontor.printings for select to public
  using (exists (select from kontor.documents d where d.id = document_id));
