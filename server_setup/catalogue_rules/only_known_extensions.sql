-- Only the extensions we need are installed: dblink and its like defeat the address rules
select e.extname from pg_extension e where e.extname not in ('plpgsql', 'pg_trgm', 'btree_gist', 'pg_stat_statements')
