-- There is no large object: they know no row security
select l.oid::text from pg_largeobject_metadata l
