-- The DDL event trigger is there and on
select 'kontor_refuse_foreign_ddl is missing or off'
where not exists (select from pg_event_trigger t where t.evtname = 'kontor_refuse_foreign_ddl' and t.evtenabled <> 'D')
