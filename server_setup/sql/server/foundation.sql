-- Run as superuser before the migrations, at init and at every upgrade; safe to repeat.
-- Schemas, extensions, default privileges, and what PostgreSQL gives to everybody taken back.
drop schema if exists public cascade;

create schema if not exists ext;
create schema if not exists kontor authorization kontor_owner;
create schema if not exists private authorization kontor_owner;
create schema if not exists api authorization kontor_api;
create schema if not exists audit authorization kontor_audit;
create schema if not exists admin authorization kontor_api;

create extension if not exists pg_trgm schema ext;
create extension if not exists btree_gist schema ext;
create extension if not exists pg_stat_statements schema ext;

revoke all on schema ext, kontor, private, api, audit, admin from public;
grant usage on schema kontor, api, ext, admin to kontor_employee;
grant usage on schema audit to kontor_auditor;
grant usage on schema kontor, private, api, audit, ext, admin to kontor_owner, kontor_api, kontor_search, kontor_checker;
grant create on schema private to kontor_api, kontor_search, kontor_useradmin, kontor_audit;
grant create on schema api to kontor_search, kontor_owner;
grant usage on schema kontor, private, audit, ext to kontor_audit, kontor_useradmin;
grant create on schema audit to kontor_owner;

-- The per-schema form cannot take away the built-in grant to PUBLIC, so these are global.
alter default privileges for role kontor_owner revoke execute on functions from public;
alter default privileges for role kontor_api revoke execute on functions from public;
alter default privileges for role kontor_search revoke execute on functions from public;
alter default privileges for role kontor_audit revoke execute on functions from public;
alter default privileges for role kontor_useradmin revoke execute on functions from public;
alter default privileges revoke execute on functions from public;

-- Owner roles call each other's private functions; employees reach private only through policies and definers.
alter default privileges for role kontor_owner in schema private
  grant execute on functions to kontor_api, kontor_search, kontor_audit, kontor_checker;
alter default privileges for role kontor_api in schema private
  grant execute on functions to kontor_owner, kontor_search, kontor_audit;
alter default privileges for role kontor_search in schema private grant execute on functions to kontor_api;
alter default privileges for role kontor_audit in schema private grant execute on functions to kontor_owner, kontor_api;
alter default privileges for role kontor_audit in schema audit grant execute on functions to kontor_owner;
alter default privileges for role kontor_useradmin in schema private grant execute on functions to kontor_api;
alter default privileges for role kontor_owner in schema kontor grant select on tables to kontor_checker;

revoke execute on all functions in schema ext from public;
grant execute on all functions in schema ext to kontor_owner, kontor_api, kontor_search, kontor_employee;
revoke all on all tables in schema ext from public;
revoke execute on function ext.pg_stat_statements_reset from kontor_owner, kontor_api, kontor_search, kontor_employee;
revoke execute on function ext.pg_stat_statements from kontor_owner, kontor_api, kontor_search, kontor_employee;

-- No ad-hoc code by employees: DO blocks and functions need the language.
revoke usage on language plpgsql, sql from public;
grant usage on language plpgsql, sql to kontor_owner, kontor_api, kontor_search, kontor_audit, kontor_useradmin;

do $catalogue$
declare
  v_function regprocedure;
begin
  -- Signatures differ between versions, so the loop goes by name. Large objects know no row rights; advisory locks
  -- could block the program's own; notices are sent by the server's functions only.
  for v_function in
    select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname like 'lo\_%' or p.proname in ('loread', 'lowrite', 'pg_notify', 'pg_logical_emit_message',
           'pg_export_snapshot', 'inet_server_addr', 'inet_server_port')
           or p.proname like 'pg\_advisory\_%' or p.proname like 'pg\_try\_advisory\_%')
  loop
    execute format('revoke execute on function %s from public', v_function);
  end loop;
end
$catalogue$;
grant execute on function pg_catalog.pg_notify(text, text) to kontor_api;
grant execute on function pg_catalog.pg_advisory_xact_lock(bigint) to kontor_api, kontor_audit;
revoke select on pg_catalog.pg_stat_activity, pg_catalog.pg_stat_all_tables, pg_catalog.pg_stat_user_tables,
  pg_catalog.pg_stat_xact_all_tables, pg_catalog.pg_stat_xact_user_tables from public;

-- What CREATE DATABASE ... TEMPLATE and a restore do not carry: the database's own grants and settings.
create or replace procedure private.apply_database_settings()
language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to kontor_employee, kontor_auditor', current_database());
  execute format('alter database %I set statement_timeout = ''5min''', current_database());
  execute format('alter database %I set idle_in_transaction_session_timeout = ''2min''', current_database());
  execute format('alter database %I set search_path = api, ext, pg_catalog', current_database());
  execute format('alter database %I set jit = off', current_database());
end
$body$;
comment on procedure private.apply_database_settings() is
  'Grants and settings of the database itself, for init, restore and test clones; superuser only.';
revoke all on procedure private.apply_database_settings() from public;

-- Employees own nothing and create nothing, even where a grant slips through.
create or replace function private.refuse_foreign_ddl() returns event_trigger
language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  if current_user in ('kontor_owner', 'kontor_api', 'kontor_search', 'kontor_audit', 'kontor_useradmin')
     or (select r.rolsuper from pg_catalog.pg_roles r where r.rolname = current_user) then
    return;
  end if;
  raise exception using errcode = '42501', message = 'KT002: definitions are changed by kontor-server only';
end
$body$;
comment on function private.refuse_foreign_ddl() is 'Lets only the owner roles and superusers run DDL.';
revoke all on function private.refuse_foreign_ddl() from public;
drop event trigger if exists kontor_refuse_foreign_ddl;
create event trigger kontor_refuse_foreign_ddl on ddl_command_start execute function private.refuse_foreign_ddl();
