<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>ActionNames</name>
    <message>
        <location filename="../../ui/common/field_names.py" line="185"/>
        <source>view</source>
        <translation>просмотр</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="186"/>
        <source>create</source>
        <translation>создание</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="187"/>
        <source>edit</source>
        <translation>изменение</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="188"/>
        <source>delete</source>
        <translation>удаление</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="189"/>
        <source>post</source>
        <translation>проведение</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="190"/>
        <source>unpost</source>
        <translation>отмена проведения</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="191"/>
        <source>date back</source>
        <translation>проведение задним числом</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="192"/>
        <source>print</source>
        <translation>печать</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="193"/>
        <source>export</source>
        <translation>выгрузка</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="194"/>
        <source>import</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="195"/>
        <source>merge</source>
        <translation>объединение</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="196"/>
        <source>change many at once</source>
        <translation>групповое изменение</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="197"/>
        <source>reassign</source>
        <translation>передача другому</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="198"/>
        <source>override a limit</source>
        <translation>превышение лимита</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="199"/>
        <source>approve as the second person</source>
        <translation>одобрение вторым человеком</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="200"/>
        <source>see the history</source>
        <translation>видеть историю</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="40"/>
        <source>Changed by two people</source>
        <extracomment>How a field&apos;s value reads where its type does not tell (an id that stands for a name).</extracomment>
        <translation>Изменено двумя сотрудниками</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="59"/>
        <source>%1 saved these fields at %2, while you were typing. Choose what stays.</source>
        <translation>%1 сохранил(а) эти поля %2, пока вы печатали. Выберите, что оставить.</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="61"/>
        <source>A colleague saved these fields while you were typing. Choose what stays.</source>
        <translation>Коллега сохранил эти поля, пока вы печатали. Выберите, что оставить.</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="70"/>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="70"/>
        <source>Theirs</source>
        <translation>У коллеги</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="70"/>
        <source>Mine</source>
        <translation>У меня</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="91"/>
        <source>Save what is chosen</source>
        <translation>Сохранить выбранное</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="94"/>
        <source>Back to the card</source>
        <translation>Вернуться к карточке</translation>
    </message>
    <message>
        <location filename="../../ui/common/conflict_dialog.py" line="109"/>
        <source>(empty)</source>
        <translation>(пусто)</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <location filename="../../ui/common/fields/date_field.py" line="82"/>
        <source>Calendar (F4)</source>
        <translation>Календарь (F4)</translation>
    </message>
</context>
<context>
    <name>EntryTexts</name>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="17"/>
        <source>There is no such time. Examples: 9, 930, 9:30.</source>
        <translation>Такого времени нет. Примеры: 9, 930, 9:30.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="18"/>
        <source>This is not a duration. Examples: 30, 1:30, 1 h 30 min.</source>
        <translation>Это не длительность. Примеры: 30, 1:30, 1 ч 30 мин.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="19"/>
        <source>This is not a phone number. Check the number of digits and the country.</source>
        <translation>Это не номер телефона. Проверьте число цифр и страну.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="20"/>
        <source>Nothing is found for this. Type other letters or a code.</source>
        <translation>По этому тексту ничего не найдено. Введите другие буквы названия или код.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="21"/>
        <source>Several fit this. Choose one from the list, or type more.</source>
        <translation>Подходит несколько записей. Выберите из списка или введите точнее.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="22"/>
        <source>It is still being looked up. Try again in a moment.</source>
        <translation>Запись ещё ищется. Повторите через мгновение.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="23"/>
        <source>The port cannot be opened. Check the cable and the name of the port.</source>
        <translation>Порт не открывается. Проверьте кабель и имя порта.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="25"/>
        <source>Fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="26"/>
        <source>Too long: at most %1 characters.</source>
        <translation>Слишком длинно: не больше %1 знаков.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="27"/>
        <source>Whole numbers only.</source>
        <translation>Только целые числа.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="28"/>
        <source>Too many digits after the point: at most %1.</source>
        <translation>Слишком много знаков после запятой: не больше %1.</translation>
    </message>
    <message>
        <location filename="../../ui/common/fields/entry_texts.py" line="29"/>
        <source>It must be from %1 to %2.</source>
        <translation>Допустимо от %1 до %2.</translation>
    </message>
</context>
<context>
    <name>ErrorReasons</name>
    <message>
        <location filename="../../ui/common/error_texts.py" line="142"/>
        <source>The check digits do not match: one digit is probably mistyped.</source>
        <extracomment>KT005 and the checks of requisites say why by a word of their own.</extracomment>
        <translation>Контрольные цифры не сходятся: вероятно, одна цифра набрана неверно.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="143"/>
        <source>The number of characters is wrong.</source>
        <translation>Неверное число знаков.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="144"/>
        <source>There is something else than digits.</source>
        <translation>Здесь не только цифры.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="145"/>
        <source>It has a sign in the wrong place.</source>
        <translation>Знак стоит не на своём месте.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="146"/>
        <source>The account does not belong to the bank with this code.</source>
        <translation>Счёт не относится к банку с этим БИК.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="147"/>
        <source>It is too long.</source>
        <translation>Слишком длинно.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="148"/>
        <source>There are too few digits.</source>
        <translation>Слишком мало цифр.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="149"/>
        <source>It is of another kind.</source>
        <translation>Это значение другого вида.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="150"/>
        <location filename="../../ui/common/error_texts.py" line="153"/>
        <source>It is not in the list.</source>
        <translation>Такого нет в списке.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="151"/>
        <source>A country has two Latin letters: CN, DE, RU.</source>
        <translation>Страна — две латинские буквы: CN, DE, RU.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="152"/>
        <source>This field cannot be changed here.</source>
        <translation>Это поле здесь не меняется.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="154"/>
        <source>It must be greater than zero.</source>
        <translation>Должно быть больше нуля.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="155"/>
        <source>It is out of range.</source>
        <translation>Вне допустимых пределов.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="156"/>
        <source>This is no file of profiles.</source>
        <translation>Это не файл профилей.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="157"/>
        <source>It was written by a later program.</source>
        <translation>Он записан более новой программой.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="158"/>
        <source>People or departments still belong to it: move them first.</source>
        <translation>К нему ещё относятся люди или отделы: сначала переведите их.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="159"/>
        <source>It cannot stand below itself.</source>
        <translation>Он не может подчиняться сам себе.</translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <location filename="../../ui/common/states.py" line="96"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <location filename="../../ui/common/error_texts.py" line="18"/>
        <source>Your sign-in does not allow work just now (blocked, hours or network). Ask your administrator.</source>
        <translation>Сейчас вам нельзя работать: вход закрыт, нерабочее время или чужая сеть. Обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="24"/>
        <source>There is no such record, or it is not yours to see: {object}.</source>
        <translation>Такой записи нет, или она вам не видна: {object}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="30"/>
        <source>Change your one-time password first; until then nothing else opens.</source>
        <translation>Сначала смените одноразовый пароль; до этого ничего другого не откроется.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="31"/>
        <source>The same change of rights was asked for already and waits for a second person.</source>
        <translation>Такое же изменение прав уже запрошено и ждёт второго человека.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="34"/>
        <source>Someone else must approve this: not who asked for it, and not who gains by it.</source>
        <translation>Это должен одобрить другой человек: не тот, кто запросил, и не тот, кто получает права.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="37"/>
        <source>This request has been decided already.</source>
        <translation>По этому запросу решение уже принято.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="38"/>
        <source>This password is reset on the server only: its owner approves rights or reads the journal.</source>
        <translation>Этот пароль сбрасывают только на сервере: его владелец одобряет права или читает журнал.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="25"/>
        <source>Meanwhile {who} changed the same fields. Choose what stays.</source>
        <translation>Тем временем те же поля изменил другой сотрудник: {who}. Выберите, что оставить.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="21"/>
        <source>You have no right for this: {object}, {action}. Whom to ask for it: {ask}.</source>
        <translation>Нет права: {object}, {action}. К кому обратиться: {ask}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="26"/>
        <source>{field}: this value does not fit. {reason}</source>
        <translation>{field}: значение не подходит. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="27"/>
        <source>{field}: this value is taken already. Enter another.</source>
        <translation>{field}: такое значение уже есть. Введите другое.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="28"/>
        <source>{field}: too long or too many; at most {limit}.</source>
        <translation>{field}: слишком длинно или слишком много, не больше {limit}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="29"/>
        <source>{field} is empty. Fill it in.</source>
        <translation>{field}: пусто. Заполните это поле.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="41"/>
        <source>Your password has run out. Choose a new one; until then nothing opens.</source>
        <translation>Срок пароля истёк. Задайте новый; до этого ничего не откроется.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="42"/>
        <source>Someone changed this meanwhile: {object}. Refresh it and look again before you decide.</source>
        <translation>Тем временем это изменили: {object}. Обновите и посмотрите ещё раз, прежде чем решать.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="45"/>
        <source>Nobody dismisses the own person. Ask another administrator.</source>
        <translation>Самого себя не увольняют. Попросите другого администратора.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="46"/>
        <source>This person still works here. Dismiss first, then hand over.</source>
        <translation>Этот человек ещё работает. Сначала увольте, потом передавайте дела.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="47"/>
        <source>This person left the firm. Use Return: it gives a new password.</source>
        <translation>Этот человек уволен. Используйте «Вернуть»: он даст новый пароль.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="53"/>
        <source>Other clients have this tax number, phone or e-mail. Look at them before saving.</source>
        <translation>Такой ИНН, телефон или адрес почты есть у других клиентов. Посмотрите на них перед сохранением.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="56"/>
        <source>The tax number is wrong. {reason}</source>
        <translation>ИНН неверен. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="57"/>
        <source>KPP is wrong: it has nine characters, such as 770701001. {reason}</source>
        <translation>КПП неверен: в нём девять знаков, например 770701001. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="58"/>
        <source>OGRN is wrong: a firm&apos;s has 13 digits, a sole trader&apos;s 15. {reason}</source>
        <translation>ОГРН неверен: у фирмы 13 цифр, у предпринимателя 15. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="59"/>
        <source>The bank&apos;s code is wrong: BIK has nine digits. {reason}</source>
        <translation>БИК неверен: в нём девять цифр. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="60"/>
        <source>The account is wrong. {reason}</source>
        <translation>Счёт неверен. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="61"/>
        <source>OKPO is wrong: it has 8 or 10 digits.</source>
        <translation>ОКПО неверен: в нём 8 или 10 цифр.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="62"/>
        <source>The phone is wrong. {reason}</source>
        <translation>Телефон неверен. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="63"/>
        <source>The e-mail is wrong: it looks like name@firm.com. {reason}</source>
        <translation>Адрес почты неверен: он выглядит как name@firm.ru. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="64"/>
        <source>The line has {found} columns instead of {expected}.</source>
        <translation>В строке столбцов: {found}, а нужно {expected}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="65"/>
        <source>The file&apos;s encoding is unknown. Save it as UTF-8, then try again.</source>
        <translation>Кодировка файла не распознана. Сохраните его в UTF-8 и попробуйте снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="66"/>
        <source>No column with the client&apos;s name was found. The first line must hold the headings.</source>
        <translation>Не найден столбец с названием клиента. В первой строке должны стоять заголовки.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="69"/>
        <source>The file holds no rows.</source>
        <translation>В файле нет строк.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="70"/>
        <source>The file holds more than {limit} rows. Divide it.</source>
        <translation>В файле больше {limit} строк. Разделите его.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="72"/>
        <source>“{subject}” is closed already. Open it again first.</source>
        <translation>«{subject}»: задача уже закрыта. Сначала откройте её снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="73"/>
        <source>“{subject}” was changed by {who} since then, so the move stays. Move it by hand if need be.</source>
        <translation>«{subject}»: с тех пор задачу изменил {who}, поэтому перенос остаётся. При необходимости перенесите её вручную.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="76"/>
        <source>“{subject}” is open already.</source>
        <translation>«{subject}»: задача уже открыта.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="79"/>
        <source>“{name}” is larger than {limit} MB. Scan it in a lower resolution, or divide it.</source>
        <translation>Файл «{name}» больше {limit} МБ. Отсканируйте его с меньшим разрешением или разделите.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="82"/>
        <source>“{name}” is empty. Look whether it was saved, then add it again.</source>
        <translation>Файл «{name}» пуст. Проверьте, сохранён ли он, и добавьте ещё раз.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="83"/>
        <source>There are {limit} files here already. Remove those that are not needed.</source>
        <translation>Здесь уже {limit} файлов. Удалите ненужные.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="84"/>
        <source>“{name}” is here already, as “{same}”.</source>
        <translation>Файл «{name}» здесь уже есть: «{same}».</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="85"/>
        <source>“{name}” cannot be read or written on this computer: {reason}.</source>
        <translation>Файл «{name}» не удаётся прочитать или записать на этом компьютере: {reason}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="13"/>
        <source>A posted or annulled document is not changed. Unpost it first.</source>
        <translation>Проведённый или аннулированный документ не меняется. Сначала отмените проведение.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="14"/>
        <source>The quantity must be greater than zero.</source>
        <translation>Количество должно быть больше нуля.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="15"/>
        <source>Line {line_no}: too many decimals. This unit takes {decimals}.</source>
        <translation>Строка {line_no}: слишком много знаков после запятой. У этой единицы их {decimals}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="16"/>
        <source>VAT may be corrected by at most {limit}.</source>
        <translation>НДС можно поправить не больше чем на {limit}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="17"/>
        <source>The document is in another state by now. Refresh it and look again.</source>
        <translation>Состояние документа уже другое. Обновите его и посмотрите снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="18"/>
        <source>This warehouse belongs to another own firm, and the document has its number. Make a new document.</source>
        <translation>Этот склад принадлежит другой организации, а номер документу уже присвоен. Создайте новый документ.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="22"/>
        <source>Line {line_no}: there is no such item or pack any more. Choose another.</source>
        <translation>Строка {line_no}: такого товара или упаковки больше нет. Выберите другой.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="23"/>
        <source>Line {line_no}: this VAT rate was not in force on the document&apos;s day. Choose another.</source>
        <translation>Строка {line_no}: эта ставка НДС не действовала на дату документа. Выберите другую.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="26"/>
        <source>No price gives this sum. Check price, discount and sum.</source>
        <translation>Такая сумма не получается ни при какой цене. Проверьте цену, скидку и сумму.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="27"/>
        <source>This payer belongs to another client. Choose one of this client&apos;s.</source>
        <translation>Этот плательщик относится к другому клиенту. Выберите плательщика этого клиента.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="28"/>
        <source>Line {line_no}, {name}: you may go {limit} % below the list, to {allowed}. Ask who may go further.</source>
        <translation>Строка {line_no}, {name}: ниже прайса можно не более чем на {limit} %, до {allowed}. Обратитесь к тому, кому разрешено больше.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="32"/>
        <source>Line {line_no}, {name}: there is no price for this day. Set one, or ask who may override prices.</source>
        <translation>Строка {line_no}, {name}: на этот день цены нет. Установите её или обратитесь к тому, кто может отступать от цен.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="35"/>
        <source>{total} is above your limit of {limit}. Ask who may post more.</source>
        <translation>{total} — больше вашего предела {limit}. Обратитесь к тому, кому разрешено больше.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="36"/>
        <source>Line {line_no}: {name} has a price from this quantity already.</source>
        <translation>Строка {line_no}: для «{name}» цена от этого количества уже указана.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="37"/>
        <source>A transfer goes to another warehouse of the same own firm.</source>
        <translation>Перемещение возможно только на другой склад той же своей фирмы.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="38"/>
        <source>Line {line_no}: no lot or serial number of this name has come in. Choose one from the stock.</source>
        <translation>Строка {line_no}: партия или серийный номер с таким именем не поступали. Выберите из остатков.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="41"/>
        <source>Line {line_no}: a serial number is one piece. Give each piece a line of its own.</source>
        <translation>Строка {line_no}: серийный номер — это одна штука. Заведите на каждую штуку свою строку.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="44"/>
        <source>Line {line_no}: this item is kept without lots. Leave the lot empty.</source>
        <translation>Строка {line_no}: этот товар учитывается без партий. Оставьте партию пустой.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="45"/>
        <source>Line {line_no}: regrading needs another item with the same unit.</source>
        <translation>Строка {line_no}: для пересортицы нужен другой товар в той же единице.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="46"/>
        <source>Line {line_no}: what this line was made from does not fit any more. Choose it again.</source>
        <translation>Строка {line_no}: то, из чего создана строка, больше не подходит. Выберите заново.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="49"/>
        <source>Line {line_no}: {name} is kept by lots. Name the lot or serial number.</source>
        <translation>Строка {line_no}: {name} учитывается по партиям. Укажите партию или серийный номер.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="50"/>
        <source>More is returned than remains to be returned: {names}.</source>
        <translation>Возвращается больше, чем осталось вернуть: {names}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="51"/>
        <source>Making goods needs both: components that go out and goods that come in, with parts of the cost above zero.</source>
        <translation>Нужны обе стороны: комплектующие, которые списываются, и товары, которые приходуются, с долями себестоимости больше нуля.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="55"/>
        <source>A transfer in one step moves goods of both warehouses, and one of them is not yours. Make it in two steps.</source>
        <translation>Перемещение в один шаг меняет остатки обоих складов, а один из них не ваш. Оформите его в два шага.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="59"/>
        <source>This document cannot be taken back: it belongs together with {numbers}.</source>
        <translation>Этот документ нельзя отменить: он связан с {numbers}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="60"/>
        <source>Nothing remains to be done from this document.</source>
        <translation>По этому документу больше ничего не осталось.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="61"/>
        <source>This document cannot be made from that one.</source>
        <translation>На основании этого документа такой не создаётся.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="62"/>
        <source>Returns stand on this document: {numbers}. Take them back first.</source>
        <translation>На этот документ опираются возвраты: {numbers}. Сначала отмените их.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="63"/>
        <source>The extra costs cannot be spread like this: no line has what they are spread by.</source>
        <translation>Дополнительные расходы так не распределить: ни в одной строке нет того, по чему их распределять.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="75"/>
        <source>Not enough in stock. What is free stands beside each short line.</source>
        <translation>На складе не хватает. Рядом с каждой такой строкой указано, сколько свободно.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="79"/>
        <source>The period is closed up to {closed_until}. Choose a later date or ask your accountant.</source>
        <translation>Период закрыт по {closed_until}. Укажите более позднюю дату или обратитесь к бухгалтеру.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="82"/>
        <source>You have no right to post a document of an earlier day. Post it as of now or ask your administrator.</source>
        <translation>Нет права проводить задним числом. Проведите текущим временем или обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="66"/>
        <source>Line {line_no}: {name} with the serial number {value} lies in stock already.</source>
        <translation>Строка {line_no}: {name} с серийным номером {value} уже есть на складе.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="69"/>
        <source>Line {line_no}, {name}: pick it from a document (F8). Goods without one need a right of their own: ask {ask}.</source>
        <translation>Строка {line_no}, {name}: подберите её из документа (F8). Без документа возвращают по отдельному праву, его даёт: {ask}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="73"/>
        <source>At most {left} is left to be returned of this line.</source>
        <translation>По этой строке осталось вернуть не больше {left}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="76"/>
        <source>Without these goods others could not have gone out: {numbers}. Unpost those documents first.</source>
        <translation>Без этих товаров не прошли бы более поздние отгрузки: {numbers}. Сначала отмените их проведение.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="86"/>
        <source>The document would stand before what it gives back: {numbers}. Post it as of now.</source>
        <translation>Документ оказался бы раньше того, что он возвращает: {numbers}. Проведите его текущим временем.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="89"/>
        <source>Other documents stand on this one: {numbers}. Unpost those first.</source>
        <translation>На этот документ опираются другие: {numbers}. Сначала отмените их проведение.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="90"/>
        <source>The date and time lie in the future. Post it as of now.</source>
        <translation>Дата и время ещё не наступили. Проведите текущим временем.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="91"/>
        <source>The document has no lines. Add what it moves.</source>
        <translation>В документе нет строк. Добавьте товары.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="92"/>
        <source>These goods have moved, so their cost method stays. Choose a group of the same method.</source>
        <translation>По этим товарам были движения, поэтому способ оценки не меняется. Выберите группу с тем же способом.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="95"/>
        <source>Stock would have a value below zero after: {numbers}. Or nothing is left of what is corrected. Correct less, or on another day.</source>
        <translation>Стоимость остатка стала бы меньше нуля после: {numbers}. Или от того, что поправляют, ничего не осталось. Уменьшите поправку или выберите другой день.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="100"/>
        <source>Reservations hold these goods: {names}. Release them first.</source>
        <translation>Эти товары в резерве: {names}. Сначала снимите резерв.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="101"/>
        <source>Documents of a closed period would get another cost: {numbers}. Choose a later date or ask your accountant.</source>
        <translation>Изменилась бы себестоимость документов закрытого периода: {numbers}. Выберите дату позже или обратитесь к бухгалтеру.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="105"/>
        <source>Your profile allows at most {days} days back. Choose a later date or ask your administrator.</source>
        <translation>Ваш профиль позволяет не больше {days} дн. назад. Выберите дату позже или обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="108"/>
        <source>The lot has expired: {names}. Choose another lot, or let somebody with the right issue it.</source>
        <translation>Срок годности партии истёк: {names}. Выберите другую партию или попросите того, у кого есть право её отпустить.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="111"/>
        <source>Not so much is free: {free}. Reserved by: {numbers}.</source>
        <translation>Столько свободного нет: {free}. В резерве: {numbers}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="112"/>
        <source>The term of the reservation is over. Choose a later one.</source>
        <translation>Срок резерва прошёл. Укажите более поздний.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="113"/>
        <source>Documents were made from this reservation: {numbers}. Unpost them first, or release the rest.</source>
        <translation>По этому резерву созданы документы: {numbers}. Сначала отмените их проведение или снимите остаток резерва.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="116"/>
        <source>The reservation does not hold so much any more. Check the quantities.</source>
        <translation>В резерве столько уже нет. Проверьте количество.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="117"/>
        <source>Goods came for this order: {numbers}. Unpost those receipts first, or close the order.</source>
        <translation>По этому заказу пришёл товар: {numbers}. Сначала отмените проведение приходов или закройте заказ.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="120"/>
        <source>Nothing is expected of this order any more.</source>
        <translation>По этому заказу больше ничего не ожидается.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="121"/>
        <source>{warehouse} is being counted by {author}: {item} stays there until the stocktaking ends.</source>
        <translation>{warehouse}: идёт инвентаризация ({author}). «{item}» не движется до её окончания.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="124"/>
        <source>This stocktaking is not being counted now. Refresh it.</source>
        <translation>Эта инвентаризация сейчас не считается. Обновите её.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="125"/>
        <source>{name} is outside the range of this stocktaking.</source>
        <translation>«{name}» не входит в эту инвентаризацию.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="126"/>
        <source>These moved between two of their counts: {names}. Count them again, or accept the last count.</source>
        <translation>Между двумя подсчётами этот товар двигался: {names}. Пересчитайте его или примите последний подсчёт.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="129"/>
        <source>{name}: this is no quantity of its unit. Check what was counted.</source>
        <translation>«{name}»: такого количества в его единице не бывает. Проверьте, сколько насчитано.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="130"/>
        <source>{author} is counting the same goods already. Join that stocktaking, or choose another range.</source>
        <translation>Этот товар уже считает {author}. Присоединитесь к той инвентаризации или выберите другой охват.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="133"/>
        <source>{name} is counted by lot or serial number. Name the one you counted.</source>
        <translation>«{name}» считается по партиям или серийным номерам. Укажите, какую посчитали.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="134"/>
        <source>Surplus or write-off of this stocktaking is posted: {numbers}. Unpost those documents first.</source>
        <translation>Излишки или списание этой инвентаризации проведены: {numbers}. Сначала отмените их проведение.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="137"/>
        <source>The moment of a count lies between the beginning of the stocktaking and now.</source>
        <translation>Момент подсчёта — от начала инвентаризации и не позже текущего времени.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="140"/>
        <source>Nothing has been counted yet.</source>
        <translation>Пока ничего не посчитано.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="142"/>
        <source>Documents use this item already, so unit, kind and tracking stay. Make a new item instead.</source>
        <translation>Товар уже есть в документах, поэтому единица, вид и учёт не меняются. Заведите новый товар.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="145"/>
        <source>The period ends before it begins. Choose its last day anew.</source>
        <translation>Период заканчивается раньше, чем начинается. Выберите последний день заново.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="146"/>
        <source>A pack or component needs a name and a number above zero.</source>
        <translation>У упаковки или составляющей должны быть название и число больше нуля.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="147"/>
        <source>{currency} in {base}, {day}: this is no rate. Check the row.</source>
        <translation>{currency} в {base}, {day}: это не курс. Проверьте строку.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="148"/>
        <source>Prices cannot follow this kind: it follows them, or one has VAT inside and the other has not.</source>
        <translation>От этого вида цены рассчитать нельзя: он сам рассчитан от них, или в одних НДС есть, а в других нет.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="151"/>
        <source>Prices of this kind are set already, so this stays. Make a new kind.</source>
        <translation>Цены этого вида уже установлены, поэтому это не меняется. Заведите новый вид.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="152"/>
        <source>This is no price, discount or period. Check the row.</source>
        <translation>Это не цена, не скидка или не период. Проверьте строку.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="153"/>
        <source>It is used already, so it is not deleted. Archive it instead.</source>
        <translation>Это уже используется, поэтому не удаляется. Отправьте в архив.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="154"/>
        <source>A kit cannot contain itself, not through its components either.</source>
        <translation>Комплект не может содержать сам себя, в том числе через составляющие.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="155"/>
        <source>Serial numbers need a unit without decimals.</source>
        <translation>Для серийных номеров нужна единица без дробной части.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="156"/>
        <source>A group cannot lie inside itself. Choose another group above it.</source>
        <translation>Группа не может лежать внутри себя. Выберите другую группу уровнем выше.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="157"/>
        <source>The file cannot be read as rates of a central bank ({reason}).</source>
        <translation>Файл не читается как курсы центрального банка ({reason}).</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="158"/>
        <source>Choose the column of the name, or of the code for goods that are here.</source>
        <translation>Укажите столбец наименования, а для имеющихся товаров — кода или штрихкода.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="159"/>
        <source>This is no workbook or table that can be read. Save it as XLSX or CSV.</source>
        <translation>Это не книга и не таблица, которую можно прочитать. Сохраните её как XLSX или CSV.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="160"/>
        <source>Say what the prices are a multiple of; what is taken off after that must be less.</source>
        <translation>Укажите, чему кратны цены; то, что затем вычитается, должно быть меньше.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="163"/>
        <source>Another rate of this class holds on some of these days: end it first.</source>
        <translation>В часть этих дней действует другая ставка этого класса: сначала завершите её.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="164"/>
        <source>Papers stand on this rate: only its end and text can change. Add a new rate from the day on.</source>
        <translation>По этой ставке есть документы: изменить можно только её конец и текст. Добавьте новую ставку с нужного дня.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="167"/>
        <source>{name} is used, so it is not deleted: {places}. Archive it instead.</source>
        <translation>«{name}» используется, поэтому не удаляется: {places}. Отправьте в архив.</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="172"/>
        <source>documents</source>
        <extracomment>Where goods may be used, in the order of the sentence.</extracomment>
        <translation>документы</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="173"/>
        <source>kits</source>
        <translation>комплекты</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="174"/>
        <source>special prices of clients</source>
        <translation>особые цены клиентов</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="175"/>
        <source>counts of stocktakings</source>
        <translation>подсчёты инвентаризаций</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="176"/>
        <source>lots</source>
        <translation>партии</translation>
    </message>
    <message>
        <location filename="../../ui/common/stock_sentences.py" line="178"/>
        <source>other records</source>
        <translation>другие записи</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="87"/>
        <source>The template of this print form cannot be used: {reason}. Ask your administrator.</source>
        <translation>Шаблон этой печатной формы использовать нельзя: {reason}. Обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="90"/>
        <source>A part of this print form is larger than its page. Shorten the longest text or choose another form.</source>
        <translation>Часть печатной формы не помещается на страницу. Сократите самый длинный текст или выберите другую форму.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="95"/>
        <source>Something went wrong in the program. What you typed is kept. The report has the number {id}.</source>
        <translation>В программе произошла ошибка. Набранное сохранено. Номер записи в журнале: {id}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="98"/>
        <source>The server cannot be reached. Check the network or the VPN, then try again.</source>
        <translation>Сервер недоступен. Проверьте сеть или VPN и попробуйте снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="102"/>
        <source>Wrong name or password, or the login is blocked. Check Caps Lock and the keyboard language; if both are right, ask your administrator.</source>
        <translation>Неверное имя или пароль, или вход заблокирован. Проверьте Caps Lock и раскладку клавиатуры; если всё верно, обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="107"/>
        <source>This login may not sign in now: it is blocked or not allowed from here. Ask your administrator.</source>
        <translation>Войти сейчас нельзя: вход закрыт или не разрешён с этого места. Обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="110"/>
        <source>The line to the server was lost. What you typed is kept; try again when the line is back.</source>
        <translation>Связь с сервером прервалась. Набранное сохранено; повторите, когда связь вернётся.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="113"/>
        <source>The file with server addresses cannot be used: {path} ({reason}). Ask your administrator for it.</source>
        <translation>Файл с адресами серверов не читается: {path} ({reason}). Попросите его у администратора.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="116"/>
        <source>The server took too long and the work was ended. Try again.</source>
        <translation>Сервер отвечал слишком долго, работа прервана. Попробуйте снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="117"/>
        <source>You have too many windows signed in. Close one on another computer, then try again.</source>
        <translation>Открыто слишком много окон под этим именем. Закройте одно на другом компьютере и попробуйте снова.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="120"/>
        <source>This is not a number. Digits and one comma or dot are understood.</source>
        <translation>Это не число. Понимаются цифры и одна запятая или точка.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="121"/>
        <source>There is no such date. Examples: 31, 3112, 31.12.26, +3, t (today).</source>
        <translation>Такой даты нет. Примеры: 31, 3112, 31.12.26, +3, t или с (сегодня).</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="122"/>
        <source>Too many decimals; at most {limit}.</source>
        <translation>Слишком много знаков после запятой, не больше {limit}.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="123"/>
        <source>{value} looks like a barcode, not like a quantity.</source>
        <translation>{value} похоже на штрихкод, а не на количество.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="124"/>
        <source>This number is out of range.</source>
        <translation>Число вне допустимых пределов.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="129"/>
        <source>You have no right for this. Ask your administrator if you need it.</source>
        <extracomment>The same where the refusal names no field or object.</extracomment>
        <translation>На это нет права. Если оно нужно, обратитесь к администратору.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="130"/>
        <source>There is no such record, or it is not yours to see.</source>
        <translation>Такой записи нет, или она вам не видна.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="131"/>
        <source>Meanwhile someone changed the same fields. Choose what stays.</source>
        <translation>Тем временем те же поля изменил другой сотрудник. Выберите, что оставить.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="132"/>
        <source>A value does not fit. {reason}</source>
        <translation>Значение не подходит. {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="133"/>
        <source>This value is taken already. Enter another.</source>
        <translation>Такое значение уже есть. Введите другое.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="134"/>
        <source>A value is too long, or there are too many.</source>
        <translation>Значение слишком длинное, или их слишком много.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="135"/>
        <source>A required field is empty. Fill it in.</source>
        <translation>Не заполнено обязательное поле.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="136"/>
        <source>The file with server addresses cannot be used.</source>
        <translation>Файл с адресами серверов не читается.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="137"/>
        <source>Too many decimals.</source>
        <translation>Слишком много знаков после запятой.</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="163"/>
        <source>your administrator</source>
        <extracomment>Whoever gives rights, where the server names nobody.</extracomment>
        <translation>ваш администратор</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="164"/>
        <source>The server refused this ({code}).</source>
        <translation>Сервер отказал ({code}).</translation>
    </message>
    <message>
        <location filename="../../ui/common/error_texts.py" line="48"/>
        <source>You have opened {limit} cards within the hour. More are opened only by the right to export clients.</source>
        <translation>За этот час вы открыли столько карточек: {limit}. Больше открывают только по праву на выгрузку клиентов.</translation>
    </message>
</context>
<context>
    <name>ExportReason</name>
    <message>
        <location filename="../../ui/common/export_reason.py" line="26"/>
        <source>What are these rows for?</source>
        <translation>Для чего эти строки?</translation>
    </message>
    <message>
        <location filename="../../ui/common/export_reason.py" line="28"/>
        <source>The firm asks for the reason. It stays in the journal, with your name, the list and the number of rows.</source>
        <translation>Организация просит указать причину. Она останется в журнале вместе с вашим именем, списком и числом строк.</translation>
    </message>
    <message>
        <location filename="../../ui/common/export_reason.py" line="35"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <location filename="../../ui/common/field_names.py" line="11"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="12"/>
        <source>Full name</source>
        <translation>Полное название</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="13"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="14"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="15"/>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="16"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="17"/>
        <location filename="../../ui/common/field_names.py" line="87"/>
        <source>Date and time</source>
        <translation>Дата и время</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="18"/>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="19"/>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="20"/>
        <source>Login</source>
        <translation>Имя входа</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="21"/>
        <source>In the archive</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="22"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="23"/>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="24"/>
        <source>Above it</source>
        <translation>Вышестоящий</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="25"/>
        <source>Members</source>
        <translation>Участники</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="26"/>
        <source>Workstations</source>
        <translation>Компьютеры</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="27"/>
        <source>Password holds, days</source>
        <translation>Срок пароля, дней</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="28"/>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="29"/>
        <source>Limits</source>
        <translation>Лимиты</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="31"/>
        <location filename="../../ui/common/field_names.py" line="32"/>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="33"/>
        <location filename="../../ui/common/field_names.py" line="55"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="34"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="35"/>
        <source>Lots or serial numbers</source>
        <translation>Партии или серийные номера</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="36"/>
        <source>Barcodes</source>
        <translation>Штрихкоды</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="37"/>
        <source>Packs</source>
        <translation>Упаковки</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="38"/>
        <source>Components</source>
        <translation>Состав</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="39"/>
        <source>Least stock</source>
        <translation>Минимальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="40"/>
        <source>Most stock</source>
        <translation>Максимальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="41"/>
        <source>Net weight</source>
        <translation>Вес нетто</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="42"/>
        <source>Gross weight</source>
        <translation>Вес брутто</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="43"/>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="44"/>
        <source>Main supplier</source>
        <translation>Основной поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="45"/>
        <source>Characteristics</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="46"/>
        <source>Cost of an issue</source>
        <translation>Стоимость расхода</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="47"/>
        <source>Worked out from</source>
        <translation>Расчёт от вида</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="48"/>
        <source>Percent on top</source>
        <translation>Наценка, %</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="49"/>
        <source>A multiple of</source>
        <translation>Кратно</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="50"/>
        <source>Rounded</source>
        <translation>Округление</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="51"/>
        <source>Then less</source>
        <translation>Затем минус</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="52"/>
        <source>Used for</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="53"/>
        <source>Prices contain VAT</source>
        <translation>Цены включают НДС</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="54"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="56"/>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="57"/>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="60"/>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="61"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="62"/>
        <location filename="../../ui/common/field_names.py" line="63"/>
        <source>Responsible</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="64"/>
        <source>Reason of the status</source>
        <translation>Причина статуса</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="65"/>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="66"/>
        <source>Private</source>
        <translation>Личный</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="67"/>
        <source>Department</source>
        <translation>Отдел</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="68"/>
        <source>Price kind</source>
        <translation>Вид цены</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="69"/>
        <source>Days to pay</source>
        <translation>Отсрочка, дней</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="70"/>
        <source>Language of papers</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="71"/>
        <source>Position</source>
        <translation>Должность</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="72"/>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="73"/>
        <source>Phone or address</source>
        <translation>Телефон или адрес</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="74"/>
        <source>Extension</source>
        <translation>Добавочный</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="75"/>
        <location filename="../../ui/common/field_names.py" line="95"/>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="76"/>
        <location filename="../../ui/common/field_names.py" line="96"/>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="77"/>
        <source>OKPO</source>
        <translation>ОКПО</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="78"/>
        <source>Legal address</source>
        <translation>Юридический адрес</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="79"/>
        <source>Postal address</source>
        <translation>Почтовый адрес</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="80"/>
        <source>Pays no VAT</source>
        <translation>Не платит НДС</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="81"/>
        <source>Valid from</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="82"/>
        <location filename="../../ui/common/field_names.py" line="98"/>
        <source>Account</source>
        <translation>Счёт</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="83"/>
        <source>Bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="84"/>
        <source>BIK</source>
        <translation>БИК</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="85"/>
        <source>Correspondent account</source>
        <translation>Корр. счёт</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="86"/>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="88"/>
        <location filename="../../ui/common/field_names.py" line="103"/>
        <source>Contact</source>
        <translation>Контактное лицо</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="89"/>
        <source>Contact&apos;s position</source>
        <translation>Должность контактного лица</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="90"/>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="91"/>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="92"/>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="93"/>
        <source>Tax number</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="94"/>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="97"/>
        <source>BIC</source>
        <translation>БИК</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="99"/>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="101"/>
        <source>Priority</source>
        <translation>Важность</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="102"/>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="104"/>
        <source>Performer</source>
        <translation>Исполнитель</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="105"/>
        <source>Deadline</source>
        <translation>Крайний срок</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="106"/>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="107"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="108"/>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="109"/>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="110"/>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="111"/>
        <source>End</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="112"/>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="114"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="115"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="116"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="117"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="118"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="119"/>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="120"/>
        <source>To the warehouse</source>
        <translation>На склад</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="121"/>
        <source>Returned document</source>
        <translation>Возвращаемый документ</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="122"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="58"/>
        <location filename="../../ui/common/field_names.py" line="123"/>
        <source>Rate</source>
        <translation>Курс</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="124"/>
        <source>Extra costs</source>
        <translation>Дополнительные расходы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="126"/>
        <source>What it becomes</source>
        <translation>Во что превращается</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="127"/>
        <source>Prefix</source>
        <translation>Префикс</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="128"/>
        <source>Digits</source>
        <translation>Цифр в номере</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="129"/>
        <source>Valid to</source>
        <translation>Действует по</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="130"/>
        <source>Quantity by the paper</source>
        <translation>Количество по документу</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="131"/>
        <source>Places</source>
        <translation>Мест</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="132"/>
        <source>Net mass</source>
        <translation>Масса нетто</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="133"/>
        <source>Gross mass</source>
        <translation>Масса брутто</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="134"/>
        <source>Released by</source>
        <translation>Отпуск разрешил</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="135"/>
        <source>Chief accountant</source>
        <translation>Главный бухгалтер</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="136"/>
        <source>Handed over by</source>
        <translation>Отпуск произвёл</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="137"/>
        <source>Accepted by</source>
        <translation>Груз принял</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="138"/>
        <source>Share of the cost</source>
        <translation>Доля себестоимости</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="139"/>
        <source>Customs declaration</source>
        <translation>Таможенная декларация</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="140"/>
        <source>Supplier&apos;s number</source>
        <translation>Номер поставщика</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="141"/>
        <source>Carrier</source>
        <translation>Перевозчик</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="142"/>
        <source>Term</source>
        <translation>Срок</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="143"/>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="125"/>
        <location filename="../../ui/common/field_names.py" line="144"/>
        <source>Lot or serial number</source>
        <translation>Партия или серийный номер</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="145"/>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="146"/>
        <source>Counted at</source>
        <translation>Посчитано в</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <location filename="../../ui/common/formats.py" line="160"/>
        <source>%1 h</source>
        <extracomment>What stands for zero in a table. Where the zone in force is kept: on the application itself, so that tests and windows share no module state.</extracomment>
        <translation>%1 ч</translation>
    </message>
    <message>
        <location filename="../../ui/common/formats.py" line="162"/>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <location filename="../../ui/common/formats.py" line="178"/>
        <source>ext. %1</source>
        <translation>доб. %1</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <location filename="../../ui/common/gallery.py" line="61"/>
        <location filename="../../ui/common/gallery.py" line="173"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="62"/>
        <location filename="../../ui/common/gallery.py" line="177"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="63"/>
        <location filename="../../ui/common/gallery.py" line="175"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="66"/>
        <location filename="../../ui/common/gallery.py" line="176"/>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="82"/>
        <source>Call</source>
        <extracomment>Sixty characters: as long as a firm&apos;s name gets in daily work.</extracomment>
        <translation>Звонок</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="83"/>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="84"/>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="85"/>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="86"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="126"/>
        <source>All shared pieces</source>
        <translation>Все общие элементы</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="127"/>
        <source>Fields, buttons, tables and states, as every screen shows them</source>
        <translation>Поля, кнопки, таблицы и состояния в том виде, в каком их показывает каждый экран</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="129"/>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="129"/>
        <source>Contacts</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="129"/>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="156"/>
        <location filename="../../ui/common/gallery.py" line="186"/>
        <source>pcs</source>
        <translation>шт.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="166"/>
        <source>Main warehouse</source>
        <translation>Главный склад</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="166"/>
        <source>Second warehouse</source>
        <translation>Второй склад</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="167"/>
        <source>Do not call before noon</source>
        <translation>Не звонить до полудня</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="170"/>
        <source>Prefers letters; pays on Fridays.</source>
        <translation>Предпочитает письма, платит по пятницам.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="172"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="174"/>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="178"/>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="179"/>
        <source>Duration</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="180"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="182"/>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="193"/>
        <source>Can be read, not changed</source>
        <translation>Можно прочесть, но не изменить</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="195"/>
        <source>Pieces</source>
        <translation>Штуки</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="195"/>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="195"/>
        <source>Closed</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="200"/>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="202"/>
        <source>Kinds and states</source>
        <translation>Виды и состояния</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="206"/>
        <source>No clients yet. Add the first one.</source>
        <translation>Клиентов пока нет. Добавьте первого.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="206"/>
        <source>Add a client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="207"/>
        <source>The server does not answer.</source>
        <translation>Сервер не отвечает.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="222"/>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="223"/>
        <source>Posted</source>
        <translation>Проведён</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="224"/>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="225"/>
        <source>Overdue</source>
        <translation>Просрочен</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="240"/>
        <source>Not enough stock: 3 are free.</source>
        <translation>Не хватает товара: свободно 3.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="241"/>
        <source>The line is slow just now.</source>
        <translation>Связь сейчас медленная.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="242"/>
        <source>Saved at 12:04.</source>
        <translation>Сохранено в 12:04.</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="259"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="260"/>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="262"/>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="262"/>
        <source>Annul</source>
        <translation>Аннулировать</translation>
    </message>
    <message>
        <location filename="../../ui/common/gallery.py" line="266"/>
        <source>Filter</source>
        <translation>Отбор</translation>
    </message>
</context>
<context>
    <name>LimitNames</name>
    <message>
        <location filename="../../ui/common/field_names.py" line="205"/>
        <source>discount, %</source>
        <translation>скидка, %</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="206"/>
        <source>sum of a document</source>
        <translation>сумма документа</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="207"/>
        <source>debt allowed beyond the client&apos;s limit</source>
        <translation>долг сверх лимита клиента</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="208"/>
        <source>days back in time</source>
        <translation>дней задним числом</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <location filename="../../ui/common/list_menu.py" line="71"/>
        <source>Export to a file</source>
        <extracomment>More rows than these go to the clipboard by the right to export only, and the server is told.</extracomment>
        <translation>Выгрузка в файл</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="143"/>
        <source>All rows of the list as it is filtered now</source>
        <translation>Все строки списка с отбором, который задан сейчас</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="158"/>
        <source>More than %1 rows are copied by the right to export. %2</source>
        <translation>Больше %1 строк копируют по праву на выгрузку. %2</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="176"/>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="183"/>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="190"/>
        <source>Exporting: %1 rows</source>
        <translation>Выгружается, строк: %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_menu.py" line="195"/>
        <source>%n row(s) exported: %1</source>
        <translation>
            <numerusform>Выгружена %n строка: %1</numerusform>
            <numerusform>Выгружены %n строки: %1</numerusform>
            <numerusform>Выгружено %n строк: %1</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="200"/>
        <source>The export was cancelled; there is no file.</source>
        <translation>Выгрузка отменена, файл не создан.</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="212"/>
        <location filename="../../ui/common/list_menu.py" line="213"/>
        <source>Export this list</source>
        <translation>Выгрузить этот список</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="214"/>
        <source>Export to XLSX…</source>
        <translation>Выгрузить в XLSX…</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="215"/>
        <source>Export to CSV…</source>
        <translation>Выгрузить в CSV…</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_menu.py" line="216"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ListTotal</name>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="31"/>
        <source>The first %n row(s), sorted; search to narrow the list</source>
        <translation>
            <numerusform>Первая %n строка по порядку; сузьте список поиском</numerusform>
            <numerusform>Первые %n строки по порядку; сузьте список поиском</numerusform>
            <numerusform>Первые %n строк по порядку; сузьте список поиском</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="33"/>
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="35"/>
        <source>%n row(s) loaded, more below</source>
        <translation>
            <numerusform>Загружена %n строка, ниже есть ещё</numerusform>
            <numerusform>Загружены %n строки, ниже есть ещё</numerusform>
            <numerusform>Загружено %n строк, ниже есть ещё</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/common/list_total.py" line="37"/>
        <source>%n selected</source>
        <translation>
            <numerusform>выделена %n</numerusform>
            <numerusform>выделены %n</numerusform>
            <numerusform>выделено %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <location filename="../../ui/common/list_view.py" line="245"/>
        <source>Try again</source>
        <extracomment>In the empty search box: what may be typed. One sentence when there is no row at all. The button that fills an empty list and stands beside the search box; empty without such an action.</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/common/list_view.py" line="251"/>
        <source>Nothing found for “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
</context>
<context>
    <name>MessageBand</name>
    <message>
        <location filename="../../ui/common/message_band.py" line="65"/>
        <source>Undo</source>
        <extracomment>How long news of success stays, ms; a refusal stays until it is closed. Above the window&apos;s status line. What the style sheet&apos;s borders take from the layout.</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <location filename="../../ui/common/message_band.py" line="68"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../ui/common/messages.py" line="57"/>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <location filename="../../ui/common/messages.py" line="106"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/common/messages.py" line="107"/>
        <source>Discard changes</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <location filename="../../ui/common/messages.py" line="144"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ObjectNames</name>
    <message>
        <location filename="../../ui/common/field_names.py" line="150"/>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="151"/>
        <source>phones and addresses</source>
        <translation>телефоны и адреса</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="152"/>
        <source>bank accounts</source>
        <translation>банковские счета</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="153"/>
        <source>tasks</source>
        <translation>задачи</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="154"/>
        <source>receipts</source>
        <translation>поступления</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="155"/>
        <source>shipments</source>
        <translation>отгрузки</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="156"/>
        <source>orders to suppliers</source>
        <translation>заказы поставщикам</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="157"/>
        <source>returns to suppliers</source>
        <translation>возвраты поставщикам</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="158"/>
        <source>returns from clients</source>
        <translation>возвраты от клиентов</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="159"/>
        <source>transfers</source>
        <translation>перемещения</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="160"/>
        <source>issues and production</source>
        <translation>расход и производство</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="161"/>
        <source>stocktaking and write-offs</source>
        <translation>инвентаризации и списания</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="162"/>
        <source>reservations</source>
        <translation>резервы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="163"/>
        <source>opening balances and cost corrections</source>
        <translation>начальные остатки и корректировки себестоимости</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="164"/>
        <source>documents</source>
        <translation>документы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="165"/>
        <source>goods</source>
        <translation>товары</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="166"/>
        <source>prices</source>
        <translation>цены</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="167"/>
        <source>cost</source>
        <translation>себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="168"/>
        <source>balances</source>
        <translation>остатки</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="169"/>
        <source>warehouses</source>
        <translation>склады</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="170"/>
        <source>departments</source>
        <translation>отделы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="171"/>
        <source>teams</source>
        <translation>команды</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="172"/>
        <source>deputies</source>
        <translation>замещения</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="173"/>
        <source>requests for rights</source>
        <translation>запросы прав</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="174"/>
        <source>sessions</source>
        <translation>сеансы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="175"/>
        <source>records</source>
        <translation>записи</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="176"/>
        <source>employees</source>
        <translation>сотрудники</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="177"/>
        <source>profiles</source>
        <translation>профили прав</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="178"/>
        <source>journal</source>
        <translation>журнал</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="179"/>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="180"/>
        <source>print forms</source>
        <translation>печатные формы</translation>
    </message>
    <message>
        <location filename="../../ui/common/field_names.py" line="181"/>
        <source>files</source>
        <translation>файлы</translation>
    </message>
</context>
<context>
    <name>ReferenceField</name>
    <message>
        <location filename="../../ui/common/fields/reference_field.py" line="109"/>
        <source>Choice list (F4)</source>
        <extracomment>`lookup(text, done)`: finds references off the GUI thread and calls `done(rows)`; an empty text means the first page.</extracomment>
        <translation>Список выбора (F4)</translation>
    </message>
</context>
<context>
    <name>RememberedField</name>
    <message>
        <location filename="../../ui/common/fields/remembered_field.py" line="49"/>
        <source>What was written before (F4)</source>
        <extracomment>`offer(done)`: finds the texts off the GUI thread and calls `done(texts)`, the most usual first.</extracomment>
        <translation>Что писали раньше (F4)</translation>
    </message>
</context>
<context>
    <name>RowExport</name>
    <message>
        <location filename="../../ui/common/export_rows.py" line="224"/>
        <source>The file could not be written: {reason}</source>
        <extracomment>Rows a question: long enough to be quick, short enough that the window&apos;s own questions need not wait. The server wants to know why; `start` again with the same rows and path, and the reason.</extracomment>
        <translation>Не удалось записать файл: {reason}</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <location filename="../../ui/common/shortcut_list.py" line="22"/>
        <source>Keyboard shortcuts</source>
        <extracomment>Groups side by side, so that the whole list is seen without scrolling at 1280x720.</extracomment>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="31"/>
        <source>Cards and documents</source>
        <extracomment>What is being typed is checked and taken over before the command runs. False: fields and lists answer to the key by themselves; the row is there for the list.</extracomment>
        <translation>Карточки и документы</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="32"/>
        <source>Lists and lines</source>
        <translation>Списки и строки</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="33"/>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="34"/>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="38"/>
        <source>Search everything</source>
        <translation>Найти всё</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="39"/>
        <source>Close the tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="40"/>
        <source>Next tab</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="41"/>
        <source>Previous tab</source>
        <translation>Предыдущая вкладка</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="42"/>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="43"/>
        <source>Help for this screen</source>
        <translation>Справка по этому экрану</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="45"/>
        <source>List of shortcuts</source>
        <translation>Список сочетаний клавиш</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="47"/>
        <source>Close the program</source>
        <translation>Закрыть программу</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="48"/>
        <source>Go to the search box of the list</source>
        <translation>Перейти к поиску по списку</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="49"/>
        <source>Open the row</source>
        <translation>Открыть строку</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="50"/>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="51"/>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="52"/>
        <source>Make a copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="53"/>
        <source>Delete the line</source>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="54"/>
        <source>Pick goods from stock</source>
        <translation>Подобрать товары с остатков</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="56"/>
        <source>Fill in components by the specification</source>
        <translation>Заполнить состав по спецификации</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="58"/>
        <source>Why this price</source>
        <translation>Почему такая цена</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="59"/>
        <source>Move the photo back</source>
        <translation>Передвинуть фотографию назад</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="60"/>
        <source>Move the photo on</source>
        <translation>Передвинуть фотографию вперёд</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="61"/>
        <source>Copy cells</source>
        <translation>Скопировать ячейки</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="65"/>
        <source>Main button: Save and close, Post and close</source>
        <translation>Главная кнопка: сохранить или провести и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="68"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="69"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="70"/>
        <source>Larger: print preview</source>
        <translation>Крупнее: просмотр перед печатью</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="71"/>
        <source>Smaller: print preview</source>
        <translation>Мельче: просмотр перед печатью</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="72"/>
        <source>Whole page: print preview</source>
        <translation>Страница целиком: просмотр перед печатью</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="73"/>
        <source>Files of the document</source>
        <translation>Файлы документа</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="74"/>
        <source>Make the next document</source>
        <translation>Создать следующий документ</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="75"/>
        <source>All commands of the document</source>
        <translation>Все команды документа</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="76"/>
        <source>Next part: header, lines, totals</source>
        <translation>Следующая часть: шапка, строки, итоги</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="77"/>
        <source>Take back</source>
        <translation>Отменить действие</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="81"/>
        <source>First to ninth tab of a card</source>
        <translation>Вкладки карточки с первой по девятую</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="87"/>
        <source>Close the editor, then the pop-up, then ask</source>
        <translation>Закрыть редактор, затем окно, затем спросить</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="91"/>
        <source>Complete and go on</source>
        <translation>Дополнить и перейти дальше</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="92"/>
        <source>Choice list, calendar</source>
        <translation>Список выбора, календарь</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="93"/>
        <source>Clear the field</source>
        <translation>Очистить поле</translation>
    </message>
    <message>
        <location filename="../../ui/common/shortcuts.py" line="97"/>
        <source>Open the card behind the field</source>
        <translation>Открыть карточку из поля</translation>
    </message>
</context>
</TS>
