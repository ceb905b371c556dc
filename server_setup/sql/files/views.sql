create view api.file_rows with (security_invoker = true) as
select f.id, f.document_id, f.item_id, f.client_id, f.name, f.mime_type, f.size, f.added_at, e.name as author_name,
       f.place
from kontor.files f
join kontor.employees e on e.id = f.author_id;
comment on view api.file_rows is 'Files of documents, goods and clients without their bytes, for lists.';
