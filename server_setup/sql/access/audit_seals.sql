-- The chain of seals over all that the journal keeps.

-- Everything that is recorded once and never changed, whichever table keeps it.
create function private.sealed_records(p_from bigint, p_upto bigint)
returns table (txid bigint, place text, id bigint, record jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.txid, 'entries', r.id, to_jsonb(r) from audit.entries r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'sign_ins', r.id, to_jsonb(r) from audit.sign_ins r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'exports', r.id, to_jsonb(r) from audit.exports r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'export_ends', r.id, to_jsonb(r) from audit.export_ends r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'prints', r.id, to_jsonb(r) from audit.prints r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'refusals', r.id, to_jsonb(r) from audit.refusals r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'alerts', r.id, to_jsonb(r) from audit.alerts r where r.txid >= p_from and r.txid < p_upto
  union all
  select r.txid, 'alert_answers', r.id, to_jsonb(r) from audit.alert_answers r
  where r.txid >= p_from and r.txid < p_upto
$$;
comment on function private.sealed_records(bigint, bigint) is
  'All records of the journal of transactions from p_from up to, not including, p_upto.';

-- Sealing goes by transaction, not by id: an older id may commit later. No per-row chain: it would make every save wait
-- for every other.
create function private.seal_journal() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_previous audit.seals;
  v_upto bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  v_count bigint;
begin
  perform pg_advisory_xact_lock(710002);
  select s.* into v_previous from audit.seals s order by s.id desc limit 1;
  select count(*) into v_count from private.sealed_records(coalesce(v_previous.upto_txid, 0), v_upto);
  if v_count > 0 then
    insert into audit.seals (at, upto_txid, entries_count, hash)
    values (clock_timestamp(), v_upto, v_count,
            private.journal_hash(v_previous.hash, coalesce(v_previous.upto_txid, 0), v_upto));
  end if;
end
$$;
comment on function private.seal_journal() is 'Seals the journal''s records of finished transactions; a due job.';

create function private.journal_hash(p_previous bytea, p_from bigint, p_upto bigint) returns bytea
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select pg_catalog.sha256(coalesce(p_previous, '\x') || coalesce(pg_catalog.string_agg(
    pg_catalog.sha256(pg_catalog.convert_to(r.place || r.record::text, 'UTF8')), '' order by r.txid, r.place, r.id), '\x'))
  from private.sealed_records(p_from, p_upto) r
$$;
comment on function private.journal_hash(bytea, bigint, bigint) is
  'sha256 over the previous seal and the records of transactions from p_from up to, not including, p_upto.';

create function private.broken_seals() returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with chain as (
    select s.id, s.hash, s.upto_txid, lag(s.hash) over w as previous, lag(s.upto_txid, 1, 0::bigint) over w as from_txid
    from audit.seals s window w as (order by s.id)
  )
  select c.id from chain c where private.journal_hash(c.previous, c.from_txid, c.upto_txid) <> c.hash
$$;
comment on function private.broken_seals() is 'Seals that no longer fit the journal: someone edited it past the triggers.';
