-- What kontor-server watch runs for this capability.
select private.register_job('make_due_month_snapshots', '1 hour');
select private.register_job('expire_reservations', '1 minute');
