-- numbers of each series run from 1 to the last without gaps and without doubles
-- A gap means that a document was deleted, which no function does.
select s.id as series_id, s.own_firm_id, s.kind, s.year, s.last_number, count(d.id) as documents,
       min(d.series_number) as first_number, max(d.series_number) as highest_number
from kontor.number_series s left join kontor.documents d on d.series_id = s.id
group by s.id
having count(d.id) <> s.last_number or count(distinct d.series_number) <> s.last_number
    or coalesce(max(d.series_number), 0) <> s.last_number or coalesce(min(d.series_number), 1) <> 1
