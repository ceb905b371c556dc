-- The owner roles have no members
select m.member::regrole::text, m.roleid::regrole::text
from pg_auth_members m
where m.roleid::regrole::text in ('kontor_owner', 'kontor_api', 'kontor_search', 'kontor_audit', 'kontor_useradmin', 'kontor_checker')
