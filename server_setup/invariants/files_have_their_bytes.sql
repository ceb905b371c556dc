-- each file has its bytes, as many as it says
-- Otherwise what was kept cannot be opened again.
select f.id, f.size, octet_length(c.content) as bytes
from kontor.files f left join kontor.file_contents c on c.file_id = f.id
where octet_length(c.content) is distinct from f.size
