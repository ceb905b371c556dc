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

create function private.words_of(p_key text) returns text[]
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_words text[] := string_to_array(p_key, ' ');
begin
  if cardinality(v_words) > 1 then
    v_words := array(select w from unnest(v_words) w where w <> '' order by length(w) desc, w limit 5);
  end if;
  return v_words;
end
$$;
comment on function private.words_of(text) is 'Words of a search key, at most five, the longest first.';

create function private.search_digits(p_text text) returns text
language plpgsql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  v_digits text;
begin
  if p_text ~ '^[0-9 ()+-]+$' then
    v_digits := regexp_replace(p_text, '[^0-9]', '', 'g');
  end if;
  return case when length(v_digits) between 4 and 20 then v_digits end;
end
$$;
comment on function private.search_digits(text) is
  'Digits of a query that is one number: digits, spaces, brackets, + and -, four digits at least; else null.';
