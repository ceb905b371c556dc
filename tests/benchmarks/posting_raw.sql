-- The rival of a posting: the same tables without rights, journal, feed and functions, with the same keys and indexes.
create schema raw;
create table raw.documents (like kontor.documents including all excluding identity);
create table raw.document_lines (like kontor.document_lines including all excluding identity);
create table raw.line_money (like kontor.line_money including all);
create table raw.balances (like kontor.balances including all);
create table raw.moves (like kontor.moves including all);
create table raw.layers (like kontor.layers including all);
create table raw.layer_uses (like kontor.layer_uses including all);
create table raw.settlements (like kontor.settlements including all);
create table raw.settlement_balances (like kontor.settlement_balances including all);
create table raw.number_series (like kontor.number_series including all);
do $copy$
declare
  v_table text;
  v_columns text;
begin
  foreach v_table in array array['documents', 'document_lines', 'line_money', 'balances', 'moves', 'layers'] loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into v_columns
    from pg_attribute
    where attrelid = ('raw.' || v_table)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('insert into raw.%I (%s) overriding system value select %s from kontor.%I',
                   v_table, v_columns, v_columns, v_table);
  end loop;
  perform setval(pg_get_serial_sequence('raw.moves', 'id'), (select max(id) from raw.moves));
end
$copy$;
insert into raw.number_series (own_firm_id, kind, year, last_number)
values (1, 'receipt', 2026, 10000000), (1, 'shipment', 2026, 10000000);
alter table raw.document_lines add foreign key (document_id) references raw.documents (id);
alter table raw.document_lines add foreign key (item_id) references kontor.items (id);
alter table raw.moves add foreign key (document_line_id, document_id) references raw.document_lines (id, document_id);
alter table raw.moves add foreign key (acl_key, item_id, warehouse_id)
  references raw.balances (acl_key, item_id, warehouse_id);
alter table raw.settlements add foreign key (document_id) references raw.documents (id);
alter table raw.layer_uses add foreign key (layer_id) references raw.layers (id);
