create trigger number_client before insert on kontor.clients
  for each row execute function private.number_client();
create trigger start_client_summaries after insert on kontor.clients
  referencing new table as added for each statement execute function private.start_client_summaries();
