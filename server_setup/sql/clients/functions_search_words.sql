-- What a query of people means: words, a number, or the same keys in the other keyboard layout.

create function private.other_layout(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return case
  when p_text ~ '[а-яёА-ЯЁ]' then translate(lower(p_text),
    'йцукенгшщзхъфывапролджэячсмитьбюё.', 'qwertyuiop[]asdfghjkl;''zxcvbnm,.`/')
  else translate(lower(p_text),
    'qwertyuiop[]asdfghjkl;''zxcvbnm,.`/', 'йцукенгшщзхъфывапролджэячсмитьбюё.')
end;
comment on function private.other_layout(text) is 'What the same keys give in the other layout: bdfyjd is иванов.';

create function private.search_words(p_text text) returns text[]
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return array(
  select w from regexp_split_to_table(private.search_key_v1(left(p_text, 100)), ' ') as w
  where w <> '' order by length(w) desc, w limit 5);
comment on function private.search_words(text) is 'Words of a query, at most five, the longest first.';

create function private.word_pattern(p_words text[], p_place integer) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
return '%' || replace(replace(replace(p_words[p_place], '\', '\\'), '%', '\%'), '_', '\_') || '%';
comment on function private.word_pattern(text[], integer) is 'LIKE pattern of one word, escaped; null where there is none.';

create function private.search_digits(p_text text) returns text
language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp
return case when p_text ~ '^[0-9 ()+-]+$' and length(regexp_replace(p_text, '[^0-9]', '', 'g')) between 4 and 20
  then regexp_replace(p_text, '[^0-9]', '', 'g') end;
comment on function private.search_digits(text) is
  'Digits of a query that is one number: digits, spaces, brackets, + and -, four digits at least; else null.';
