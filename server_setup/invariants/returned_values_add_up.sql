-- what goes on from one move to another keeps its value: transfers, regradings, what was made
-- A cent that got lost between two warehouses would never be found again.
select d.id as document_id, d.kind, d.number, sum(m.value) as lost
from kontor.documents d
join kontor.moves m on m.document_id = d.id
join kontor.items i on i.id = m.item_id
left join kontor.item_groups g on g.id = i.group_id
where d.kind in ('transfer', 'regrading', 'production', 'assembly', 'disassembly') and d.reversal_of_id is null
group by d.id
having sum(m.value) <> 0 and bool_and(coalesce(g.cost_method, 'average') <> 'standard')
