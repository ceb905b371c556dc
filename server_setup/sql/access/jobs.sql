-- What kontor-server watch runs for this capability.
select private.register_job('refresh_login_keys', '1 minute');
select private.register_job('seal_journal', '5 minutes');
select private.register_job('forget_old_saves', '1 day');
select private.register_job('lift_locks', '30 seconds');
