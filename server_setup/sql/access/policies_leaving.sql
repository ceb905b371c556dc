-- What was handed over names people and counts, no records: for those who administer employees.
create policy hand_overs_select_administrator on kontor.hand_overs for select to public
  using ((select private.sees_all('employees', 'view')));
