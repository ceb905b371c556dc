-- What an item and a group may be.

create function private.next_item_code() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select lpad((coalesce(max(i.code::bigint), 0) + 1)::text, 5, '0')
  from kontor.items i where i.code ~ '^[0-9]{1,9}$';
end;
comment on function private.next_item_code() is 'The code after the largest one of digits, for an item that comes without.';

create function private.check_item(p_id bigint, p_item kontor.items) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_field text;
begin
  select f.field into v_field
  from (values ('code', p_item.code), ('name', p_item.name), ('unit_id', p_item.unit_id::text),
               ('vat_class', p_item.vat_class), ('kind', p_item.kind), ('tracking', p_item.tracking)) f(field, value)
  where coalesce(btrim(f.value), '') = '' limit 1;
  if found then
    perform private.refuse('KT008', jsonb_build_object('field', v_field));
  end if;
  select f.field into v_field
  from (values ('code', p_item.code, 60), ('article', p_item.article, 100), ('name', p_item.name, 300),
               ('full_name', p_item.full_name, 1000), ('characteristics', p_item.characteristics::text, 10000))
       f(field, value, most)
  where length(f.value) > f.most limit 1;
  if found then
    perform private.refuse('KT007', jsonb_build_object('field', v_field));
  elsif exists (select from kontor.items i where i.code = btrim(p_item.code) and i.id is distinct from p_id) then
    perform private.refuse('KT006', jsonb_build_object('field', 'code', 'value', p_item.code));
  end if;
  v_field := case
    when p_item.kind not in ('goods', 'service', 'kit') then 'kind'
    when p_item.tracking not in ('none', 'lot', 'serial') or (p_item.tracking <> 'none' and p_item.kind <> 'goods')
      then 'tracking'
    when p_item.vat_class not in ('standard', 'reduced', 'zero', 'exempt') then 'vat_class'
    when p_item.country <> '' and p_item.country !~ '^[A-Z]{2}$' then 'country'
    when p_item.weight_net < 0 or p_item.weight_net >= 1e12 then 'weight_net'
    when p_item.weight_gross < 0 or p_item.weight_gross >= 1e12 then 'weight_gross'
    when p_item.volume < 0 or p_item.volume >= 1e12 then 'volume'
    when p_item.min_stock < 0 or p_item.min_stock >= 1e12 then 'min_stock'
    when p_item.max_stock < coalesce(p_item.min_stock, 0) or p_item.max_stock >= 1e12 then 'max_stock'
    when jsonb_typeof(p_item.characteristics) is distinct from 'object' then 'characteristics'
    when p_item.article is null or p_item.full_name is null or p_item.country is null or p_item.archived is null
      then 'changes'
    when not exists (select from kontor.units u where u.id = p_item.unit_id) then 'unit_id'
    when p_item.group_id is not null and not exists (select from kontor.item_groups g where g.id = p_item.group_id)
      then 'group_id' end;
  if v_field is not null then
    perform private.refuse('KT005', jsonb_build_object('field', v_field));
  elsif p_item.tracking = 'serial' and (select u.decimals > 0 from kontor.units u where u.id = p_item.unit_id) then
    -- Half a serial number cannot be.
    perform private.refuse('KT609', '{"field": "tracking"}');
  end if;
end
$$;
comment on function private.check_item(bigint, kontor.items) is 'Refuses an item that cannot be, naming the field.';

create function private.groups_under(p_group_id bigint) returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  with recursive tree as (
    select g.id from kontor.item_groups g where g.id = p_group_id
    union
    select g.id from tree t join kontor.item_groups g on g.parent_id = t.id
  )
  select coalesce(array_agg(t.id), '{}') from tree t;
end;
comment on function private.groups_under(bigint) is 'A group of goods with all groups below it.';

create function api.save_item_group(p_save_id uuid, p_id bigint, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_group kontor.item_groups;
begin
  perform private.require('items', case when p_id is null then 'create' else 'edit' end);
  v_stored := private.claim_save(p_save_id, 'save_item_group');
  if v_stored is not null then
    return v_stored;
  end if;
  -- The tree is changed by one person at a time, so that no two moves close a circle.
  perform pg_advisory_xact_lock(hashtext('kontor.item_groups'));
  select g.* into v_group from kontor.item_groups g where g.id = p_id for update;
  if p_id is not null and not found then
    perform private.refuse('KT003', '{"object": "items"}');
  elsif p_id is null then
    v_group := jsonb_populate_record(null::kontor.item_groups, '{"cost_method": "average", "archived": false}');
  end if;
  v_group := jsonb_populate_record(null::kontor.item_groups, private.merge_changes(to_jsonb(v_group),
    private.as_changes(p_changes), array['name', 'parent_id', 'cost_method', 'archived'], 'item_groups', p_id));
  v_group.name := btrim(v_group.name);
  if coalesce(v_group.name, '') = '' then
    perform private.refuse('KT008', '{"field": "name"}');
  elsif v_group.cost_method is null or v_group.cost_method not in ('average', 'average_firm', 'fifo', 'lot', 'standard')
  then
    perform private.refuse('KT005', '{"field": "cost_method"}');
  elsif v_group.parent_id = any (private.groups_under(p_id))
        or (v_group.parent_id is not null
            and not exists (select from kontor.item_groups g where g.id = v_group.parent_id)) then
    perform private.refuse('KT610', '{"field": "parent_id"}');
  end if;
  if p_id is null then
    insert into kontor.item_groups (name, parent_id, cost_method, archived)
    values (v_group.name, v_group.parent_id, v_group.cost_method, v_group.archived) returning * into v_group;
  else
    update kontor.item_groups set name = v_group.name, parent_id = v_group.parent_id,
      cost_method = v_group.cost_method, archived = v_group.archived
    where id = p_id returning * into v_group;
  end if;
  perform private.notify_change('item_group', v_group.id);
  return private.finish_save(p_save_id, jsonb_build_object('id', v_group.id, 'version', v_group.version));
end
$$;
comment on function api.save_item_group(uuid, bigint, jsonb) is
  'Saves a group of goods; KT610 where it would lie inside itself.';

create function api.move_items(p_save_id uuid, p_changes jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_stored jsonb;
  v_group bigint := private.id_of(p_changes, 'group_id');
  v_items bigint[];
  v_count integer;
begin
  perform private.require('items', 'edit');
  perform private.require('items', 'mass_change');
  v_stored := private.claim_save(p_save_id, 'move_items');
  if v_stored is not null then
    return v_stored;
  elsif v_group is not null and not exists (select from kontor.item_groups g where g.id = v_group) then
    perform private.refuse('KT003', '{"object": "items", "field": "group_id"}');
  end if;
  select array_agg(i::bigint) into v_items from jsonb_array_elements_text(coalesce(p_changes -> 'items', '[]')) i;
  with locked as materialized (
    select i.id from kontor.items i
    where i.id = any (v_items) and (not p_changes ? 'group_id' or i.group_id is distinct from v_group)
    order by i.id for update
  )
  update kontor.items i
  set group_id = case when p_changes ? 'group_id' then v_group else i.group_id end,
      archived = coalesce((p_changes ->> 'archived')::boolean, i.archived)
  from locked l where i.id = l.id;
  get diagnostics v_count = row_count;
  perform private.notify_change('item', 0);
  return private.finish_save(p_save_id, jsonb_build_object('count', v_count));
end
$$;
comment on function api.move_items(uuid, jsonb) is
  'Moves many items to a group, or archives them: {items, group_id, archived}; needs the right of mass change.';
