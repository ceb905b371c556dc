-- Who left, to whom how much went over, and who did it.
grant select (id, employee_id, successor_id, what, moved, at, login) on kontor.hand_overs to kontor_employee;
