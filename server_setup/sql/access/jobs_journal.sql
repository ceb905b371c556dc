-- What kontor-server watch looks after in the journal.
select private.register_job('note_reading', '5 minutes');
select private.register_job('raise_alerts', '1 minute');
select private.register_job('check_seals', '1 day');
