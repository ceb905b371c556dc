-- What kontor-server watch runs for this capability.
select private.register_job('make_due_month_snapshots', '1 hour');
