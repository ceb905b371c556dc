<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>BarcodeField</name>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="144"/>
        <source>%1 with another check digit: a code of our own?</source>
        <translation>%1 с другой контрольной цифрой: это собственный код?</translation>
    </message>
</context>
<context>
    <name>CatalogWords</name>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="14"/>
        <source>goods</source>
        <translation>товар</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="15"/>
        <source>service</source>
        <translation>услуга</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="16"/>
        <source>kit</source>
        <translation>комплект</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="19"/>
        <source>by quantity only</source>
        <translation>только по количеству</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="20"/>
        <source>by lot and expiry</source>
        <translation>по партиям и срокам годности</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="21"/>
        <source>by serial number</source>
        <translation>по серийным номерам</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="24"/>
        <source>standard rate</source>
        <translation>основная ставка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="25"/>
        <source>reduced rate</source>
        <translation>пониженная ставка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="26"/>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="27"/>
        <source>without VAT</source>
        <translation>без НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="30"/>
        <source>average by warehouse</source>
        <translation>средняя по складу</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="31"/>
        <source>average of the own firm</source>
        <translation>средняя по организации</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="32"/>
        <source>first in, first out</source>
        <translation>ФИФО: первым пришёл — первым ушёл</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="33"/>
        <source>cost of the lot</source>
        <translation>по стоимости партии</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="34"/>
        <source>standard cost</source>
        <translation>нормативная</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="37"/>
        <source>sale</source>
        <translation>продажа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="38"/>
        <source>purchase</source>
        <translation>закупка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="41"/>
        <source>to the nearest</source>
        <translation>до ближайшего</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="42"/>
        <source>up</source>
        <translation>вверх</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="43"/>
        <source>down</source>
        <translation>вниз</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="46"/>
        <source>typed</source>
        <translation>введён вручную</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="47"/>
        <source>Bank of Russia</source>
        <translation>Банк России</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/catalog_words.py" line="48"/>
        <source>European Central Bank</source>
        <translation>Европейский центральный банк</translation>
    </message>
</context>
<context>
    <name>ColumnMapping</name>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="18"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="19"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="20"/>
        <source>Name on papers</source>
        <translation>Наименование в документах</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="21"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="22"/>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="23"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="24"/>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="25"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="26"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="27"/>
        <source>Lots or serial numbers</source>
        <translation>Партии или серийные номера</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="28"/>
        <source>Pack</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="29"/>
        <source>Units in the pack</source>
        <translation>Единиц в упаковке</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="30"/>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="31"/>
        <source>Net weight</source>
        <translation>Вес нетто</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="32"/>
        <source>Gross weight</source>
        <translation>Вес брутто</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="33"/>
        <source>Volume</source>
        <translation>Объём</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="34"/>
        <source>Least stock</source>
        <translation>Минимальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="35"/>
        <source>Most stock</source>
        <translation>Максимальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="96"/>
        <source>Price: %1</source>
        <translation>Цена: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="98"/>
        <source>not imported</source>
        <translation>не загружать</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="104"/>
        <source>Column of the file</source>
        <translation>Столбец файла</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="104"/>
        <source>What it is</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="104"/>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/import_mapping.py" line="105"/>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
</context>
<context>
    <name>ComponentsPage</name>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="202"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="202"/>
        <source>Units in one kit</source>
        <translation>Единиц в комплекте</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="202"/>
        <source>Add a component</source>
        <translation>Добавить составляющую</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="204"/>
        <source>Components</source>
        <translation>Состав</translation>
    </message>
</context>
<context>
    <name>CurrencyPage</name>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="50"/>
        <location filename="../../ui/catalog/dated_editors.py" line="115"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="52"/>
        <location filename="../../ui/catalog/dated_editors.py" line="117"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="54"/>
        <location filename="../../ui/catalog/dated_editors.py" line="116"/>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="118"/>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="126"/>
        <source>Not offered any more</source>
        <translation>Больше не предлагается</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="202"/>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="203"/>
        <source>New currency</source>
        <translation>Новая валюта</translation>
    </message>
</context>
<context>
    <name>DirectoryEditor</name>
    <message>
        <location filename="../../ui/catalog/directory_editor.py" line="117"/>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/directory_editor.py" line="173"/>
        <source>The form has changes that are not saved.</source>
        <translation>В форме есть несохранённые изменения.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/directory_editor.py" line="209"/>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>DiscountPage</name>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="36"/>
        <location filename="../../ui/catalog/dated_editors.py" line="69"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="37"/>
        <source>Percent</source>
        <translation>Процент</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="38"/>
        <location filename="../../ui/catalog/dated_editors.py" line="71"/>
        <source>From quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="40"/>
        <location filename="../../ui/catalog/dated_editors.py" line="72"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="41"/>
        <location filename="../../ui/catalog/dated_editors.py" line="73"/>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="70"/>
        <source>Percent off</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="157"/>
        <source>Discounts on groups</source>
        <translation>Скидки на группы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="158"/>
        <source>New discount</source>
        <translation>Новая скидка</translation>
    </message>
</context>
<context>
    <name>GoodsImport</name>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="41"/>
        <source>Row</source>
        <extracomment>Rows a call of the server, so that none takes long and a person may stop between two.</extracomment>
        <translation>Строка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="42"/>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="43"/>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="45"/>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="84"/>
        <source>File of goods</source>
        <translation>Файл товаров</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="84"/>
        <source>Tables (*.xlsx *.csv *.txt);;All files (*)</source>
        <translation>Таблицы (*.xlsx *.csv *.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="100"/>
        <source>The file cannot be read: %1</source>
        <translation>Файл не читается: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="142"/>
        <source>The file cannot be written: %1</source>
        <translation>Файл не записывается: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="144"/>
        <source>The rows with faults are in %1.</source>
        <translation>Строки с ошибками записаны в %1.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="185"/>
        <source>New: %1, changed: %2.</source>
        <translation>Новых: %1, изменено: %2.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/catalog/goods_import.py" line="226"/>
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Загрузить %n строку</numerusform>
            <numerusform>Загрузить %n строки</numerusform>
            <numerusform>Загрузить %n строк</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="229"/>
        <source>Working through the rows…</source>
        <translation>Обрабатываем строки…</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="232"/>
        <source>Choose an XLSX or CSV file; its first line holds the headings.</source>
        <translation>Выберите файл XLSX или CSV; в первой строке — заголовки.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/catalog/goods_import.py" line="236"/>
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>Прочитана %n строка.</numerusform>
            <numerusform>Прочитано %n строки.</numerusform>
            <numerusform>Прочитано %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="237"/>
        <source>New items: %1, known ones: %2.</source>
        <translation>Новых товаров: %1, известных: %2.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/catalog/goods_import.py" line="239"/>
        <source>%n row(s) with faults stay out.</source>
        <translation>
            <numerusform>%n строка с ошибками не загружается.</numerusform>
            <numerusform>%n строки с ошибками не загружаются.</numerusform>
            <numerusform>%n строк с ошибками не загружаются.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="279"/>
        <source>Rows with faults</source>
        <translation>Строки с ошибками</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="287"/>
        <source>Import of goods</source>
        <translation>Загрузка товаров</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="288"/>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="289"/>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="290"/>
        <source>Save the rows with faults…</source>
        <translation>Сохранить строки с ошибками…</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="291"/>
        <location filename="../../ui/catalog/goods_import.py" line="292"/>
        <source>Prices hold from</source>
        <translation>Цены действуют с</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/goods_import.py" line="293"/>
        <source>Faults of the file</source>
        <translation>Ошибки файла</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="25"/>
        <source>average by warehouse</source>
        <translation>средняя по складу</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="26"/>
        <source>average of the own firm</source>
        <translation>средняя по организации</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="27"/>
        <source>first in, first out</source>
        <translation>ФИФО: первым пришёл — первым ушёл</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="28"/>
        <source>cost of the lot</source>
        <translation>по стоимости партии</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="29"/>
        <source>standard cost</source>
        <translation>нормативная</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="32"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="34"/>
        <location filename="../../ui/catalog/group_editor.py" line="62"/>
        <source>Cost of an issue</source>
        <translation>Стоимость расхода</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="60"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="61"/>
        <source>Inside</source>
        <translation>Внутри группы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="63"/>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="73"/>
        <source>no group above</source>
        <translation>верхний уровень</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="77"/>
        <source>Not offered any more</source>
        <translation>Больше не предлагать</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="95"/>
        <source>Groups of goods</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_editor.py" line="96"/>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
</context>
<context>
    <name>GroupTree</name>
    <message>
        <location filename="../../ui/catalog/group_tree.py" line="39"/>
        <location filename="../../ui/catalog/group_tree.py" line="77"/>
        <source>All goods</source>
        <translation>Все товары</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/group_tree.py" line="73"/>
        <source>Groups of goods</source>
        <translation>Группы товаров</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="183"/>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="235"/>
        <location filename="../../ui/catalog/item_card.py" line="274"/>
        <source>New item</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="245"/>
        <source>in kits: %1</source>
        <translation>в комплектах: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="249"/>
        <source>Save and close</source>
        <translation>Сохранить и закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="251"/>
        <source>Main</source>
        <translation>Основное</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="252"/>
        <source>Packs and barcodes</source>
        <translation>Упаковки и штрихкоды</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="253"/>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="254"/>
        <source>Components</source>
        <translation>Состав</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="255"/>
        <source>Photos</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_card.py" line="273"/>
        <source>%1 has changes that are not saved.</source>
        <translation>%1: есть несохранённые изменения.</translation>
    </message>
</context>
<context>
    <name>ItemDeleting</name>
    <message>
        <location filename="../../ui/catalog/item_deleting.py" line="53"/>
        <source>%1 is deleted for good, with its prices and photos.</source>
        <extracomment>The item is used: the refusal names where.</extracomment>
        <translation>«%1» удаляется навсегда, вместе с ценами и фотографиями.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_deleting.py" line="54"/>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_deleting.py" line="67"/>
        <source>%1 is deleted.</source>
        <translation>Удалено: %1.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_deleting.py" line="76"/>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_deleting.py" line="85"/>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
</context>
<context>
    <name>ItemDrafts</name>
    <message>
        <location filename="../../ui/catalog/item_saving.py" line="146"/>
        <source>What you had typed and not saved is back.</source>
        <translation>Набранное и не сохранённое восстановлено.</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="38"/>
        <source>Code</source>
        <extracomment>Notices of one import or mass change come in a burst: the list asks once.</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="39"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="40"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="42"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="43"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="45"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="46"/>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="49"/>
        <source>Groups of goods</source>
        <extracomment>What else of the catalogue opens from here, by id.</extracomment>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="50"/>
        <source>Price kinds</source>
        <translation>Виды цен</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="54"/>
        <source>VAT rates</source>
        <translation>Ставки НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="55"/>
        <source>Import goods and prices</source>
        <translation>Загрузка товаров и цен</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/catalog/item_list.py" line="128"/>
        <source>%n item(s) changed.</source>
        <translation>
            <numerusform>Изменён %n товар.</numerusform>
            <numerusform>Изменено %n товара.</numerusform>
            <numerusform>Изменено %n товаров.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="169"/>
        <source>no group</source>
        <translation>без группы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="227"/>
        <source>Name, code, article or barcode</source>
        <translation>Наименование, код, артикул или штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="228"/>
        <source>There are no goods here yet.</source>
        <translation>Товаров здесь ещё нет.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="229"/>
        <source>New item</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="235"/>
        <source>Show the archive too</source>
        <translation>Показывать и архивные</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="236"/>
        <source>Move the selected to a group</source>
        <translation>Перенести выбранные в группу</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="237"/>
        <source>Archive the selected, or take them back</source>
        <translation>Выбранные в архив или обратно</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="238"/>
        <source>Catalogue</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="233"/>
        <source>Goods</source>
        <translation>Товары</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="51"/>
        <source>Discounts on groups</source>
        <translation>Скидки на группы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="52"/>
        <source>Rates of currencies</source>
        <translation>Курсы валют</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="53"/>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_list.py" line="234"/>
        <source>Prices</source>
        <translation>Цены</translation>
    </message>
</context>
<context>
    <name>ItemSaving</name>
    <message>
        <location filename="../../ui/catalog/item_saving.py" line="96"/>
        <source>%1 is saved.</source>
        <extracomment>What the drafts folder calls an unsaved item.</extracomment>
        <translation>Сохранено: %1.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="62"/>
        <location filename="../../ui/catalog/item_pages.py" line="64"/>
        <source>Name</source>
        <translation>Наименование</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="62"/>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="62"/>
        <source>Add a characteristic</source>
        <translation>Добавить характеристику</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="65"/>
        <source>Name on papers</source>
        <translation>Для документов</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="66"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="67"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="68"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="69"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="70"/>
        <source>Kept</source>
        <translation>Учёт</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="71"/>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="72"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="73"/>
        <source>Characteristics</source>
        <translation>Характеристики</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="74"/>
        <source>Main supplier</source>
        <translation>Основной поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="75"/>
        <source>Country, two letters</source>
        <translation>Страна, две буквы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="76"/>
        <source>Net weight, kg</source>
        <translation>Вес нетто, кг</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="77"/>
        <source>Gross weight, kg</source>
        <translation>Вес брутто, кг</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="78"/>
        <source>Volume, m³</source>
        <translation>Объём, м³</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="79"/>
        <source>Least stock</source>
        <translation>Мин. остаток</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="80"/>
        <source>Most stock</source>
        <translation>Макс. остаток</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="81"/>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="112"/>
        <source>Not offered any more</source>
        <translation>Больше не предлагать</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="113"/>
        <source>code or two letters of the name</source>
        <translation>код или две буквы названия</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="119"/>
        <source>no group</source>
        <translation>без группы</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="155"/>
        <source>Pack</source>
        <translation>Упаковка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="155"/>
        <source>Units in it</source>
        <translation>Единиц в ней</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="155"/>
        <source>Add a pack</source>
        <translation>Добавить упаковку</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="158"/>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="158"/>
        <source>Of</source>
        <translation>Чего</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="158"/>
        <source>Add a barcode</source>
        <translation>Добавить штрихкод</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="160"/>
        <source>Packs</source>
        <translation>Упаковки</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="161"/>
        <source>Barcodes</source>
        <translation>Штрихкоды</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/item_pages.py" line="184"/>
        <source>one unit</source>
        <translation>одной единицы</translation>
    </message>
</context>
<context>
    <name>PartRows</name>
    <message>
        <location filename="../../ui/catalog/part_rows.py" line="166"/>
        <source>Remove</source>
        <extracomment>Makes the fields of a row by name, in their order; widths are the fields&apos; own.</extracomment>
        <translation>Убрать</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/part_rows.py" line="167"/>
        <source>Remove the row</source>
        <translation>Убрать строку</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="83"/>
        <location filename="../../ui/catalog/photos_page.py" line="243"/>
        <source>Photos</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="83"/>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="102"/>
        <source>This is no picture that can be shown: %1</source>
        <translation>Это не изображение, которое можно показать: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="121"/>
        <source>The photo %1 is removed for good.</source>
        <translation>Фотография «%1» удаляется навсегда.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="122"/>
        <location filename="../../ui/catalog/photos_page.py" line="246"/>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="190"/>
        <source>main: %1</source>
        <translation>главная: %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="200"/>
        <source>photo</source>
        <translation>фото</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="244"/>
        <source>Add photos</source>
        <translation>Добавить фотографии</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="245"/>
        <source>Make it the main one</source>
        <translation>Сделать главной</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="247"/>
        <source>No photos yet. Add files, drop them here, or paste a picture (%1).</source>
        <translation>Фотографий пока нет. Добавьте файлы, перетащите их сюда или вставьте изображение (%1).</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/photos_page.py" line="248"/>
        <source>No photos.</source>
        <translation>Фотографий нет.</translation>
    </message>
</context>
<context>
    <name>PriceKindPage</name>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="38"/>
        <source>Price kind</source>
        <translation>Вид цен</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="40"/>
        <location filename="../../ui/catalog/price_kind_editor.py" line="64"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="41"/>
        <source>Worked out as</source>
        <translation>Рассчитывается</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="62"/>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="63"/>
        <source>Used for</source>
        <translation>Назначение</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="65"/>
        <source>VAT</source>
        <translation>НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="66"/>
        <source>Worked out from another kind</source>
        <translation>Расчёт от другого вида</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="67"/>
        <source>From</source>
        <translation>От вида</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="68"/>
        <source>Percent on top</source>
        <translation>Наценка, %</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="69"/>
        <source>A multiple of</source>
        <translation>Кратно</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="70"/>
        <source>Rounded</source>
        <translation>Округление</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="71"/>
        <source>Then less</source>
        <translation>Затем минус</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="72"/>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="83"/>
        <source>prices are set</source>
        <translation>цены задаются</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="88"/>
        <source>Prices contain VAT</source>
        <translation>Цены включают НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="89"/>
        <source>Not offered any more</source>
        <translation>Больше не предлагать</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="90"/>
        <source>not rounded</source>
        <translation>без округления</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="117"/>
        <source>Price kinds</source>
        <translation>Виды цен</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_kind_editor.py" line="118"/>
        <source>New price kind</source>
        <translation>Новый вид цен</translation>
    </message>
</context>
<context>
    <name>PriceReasonsDialog</name>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="62"/>
        <source>Why this price</source>
        <translation>Почему такая цена</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="75"/>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="97"/>
        <source>No price is set for this item on %1.</source>
        <translation>На %1 цена этого товара не установлена.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="104"/>
        <source>You may go %1 % below this alone.</source>
        <translation>Самостоятельно вы можете снизить её не более чем на %1 %.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="110"/>
        <source>Price of “%1”: %2</source>
        <translation>Цена «%1»: %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="113"/>
        <source>Special price of the client: %2</source>
        <translation>Специальная цена клиента: %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="115"/>
        <source>“%1” is worked out: %2</source>
        <translation>«%1» рассчитана: %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="119"/>
        <source>Rate of the day: 1 %1 = %2 %3</source>
        <translation>Курс дня: 1 %1 = %2 %3</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="122"/>
        <source>VAT of %1 % added: %2</source>
        <translation>Добавлен НДС %1 %: %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="122"/>
        <source>VAT of %1 % taken out: %2</source>
        <translation>Выделен НДС %1 %: %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="128"/>
        <source>“%1” is “%2” %3 %</source>
        <translation>«%1» — это «%2» %3 %</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="131"/>
        <source>a multiple of %1, %2</source>
        <translation>кратно %1, %2</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="134"/>
        <source>less %1</source>
        <translation>минус %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="140"/>
        <source>Discount of the client</source>
        <translation>Скидка клиента</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="142"/>
        <source>Discount of the client on “%1”</source>
        <translation>Скидка клиента на «%1»</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="145"/>
        <source>Discount on the group “%1”</source>
        <translation>Скидка на группу «%1»</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="148"/>
        <source>(not counted: only the largest holds)</source>
        <translation>(не учтена: действует только наибольшая)</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="154"/>
        <source>from quantity %1</source>
        <translation>от количества %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="156"/>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/price_reasons.py" line="158"/>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
</context>
<context>
    <name>PricesPage</name>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="22"/>
        <source>worked out</source>
        <translation>рассчитана</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="23"/>
        <source>set</source>
        <translation>установлена</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="26"/>
        <location filename="../../ui/catalog/prices_page.py" line="37"/>
        <location filename="../../ui/catalog/prices_page.py" line="62"/>
        <source>Price kind</source>
        <translation>Вид цен</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="27"/>
        <location filename="../../ui/catalog/prices_page.py" line="42"/>
        <location filename="../../ui/catalog/prices_page.py" line="66"/>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="28"/>
        <location filename="../../ui/catalog/prices_page.py" line="43"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="29"/>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="33"/>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="34"/>
        <source>change of prices</source>
        <translation>документом изменения цен</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="38"/>
        <location filename="../../ui/catalog/prices_page.py" line="63"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="39"/>
        <location filename="../../ui/catalog/prices_page.py" line="64"/>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="40"/>
        <location filename="../../ui/catalog/prices_page.py" line="65"/>
        <source>From quantity</source>
        <translation>От количества</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="44"/>
        <source>Set</source>
        <translation>Установлена</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="68"/>
        <source>Add a price</source>
        <translation>Добавить цену</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="118"/>
        <source>No price holds today</source>
        <translation>Сегодня цены нет</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="118"/>
        <location filename="../../ui/catalog/prices_page.py" line="121"/>
        <source>Prices of today</source>
        <translation>Цены на сегодня</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/prices_page.py" line="119"/>
        <location filename="../../ui/catalog/prices_page.py" line="122"/>
        <source>Prices that were set</source>
        <translation>Установленные цены</translation>
    </message>
</context>
<context>
    <name>RateList</name>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="35"/>
        <source>typed</source>
        <translation>введён вручную</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="36"/>
        <source>Bank of Russia</source>
        <translation>Банк России</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="37"/>
        <source>European Central Bank</source>
        <translation>Европейский центральный банк</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="40"/>
        <location filename="../../ui/catalog/rate_tables.py" line="185"/>
        <source>From</source>
        <translation>С даты</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="41"/>
        <location filename="../../ui/catalog/rate_tables.py" line="184"/>
        <source>Units</source>
        <translation>Единиц</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="42"/>
        <location filename="../../ui/catalog/rate_tables.py" line="184"/>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="43"/>
        <location filename="../../ui/catalog/rate_tables.py" line="184"/>
        <source>Worth</source>
        <translation>Стоит</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="44"/>
        <location filename="../../ui/catalog/rate_tables.py" line="185"/>
        <source>In</source>
        <translation>В валюте</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="45"/>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="99"/>
        <source>Rates of a central bank</source>
        <translation>Курсы центрального банка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="99"/>
        <source>XML files (*.xml);;All files (*)</source>
        <translation>Файлы XML (*.xml);;Все файлы (*)</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="115"/>
        <source>The file cannot be read: %1</source>
        <translation>Файл не читается: %1</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/catalog/rate_tables.py" line="124"/>
        <source>%n rate(s) kept that are new or other.</source>
        <translation>
            <numerusform>Записан %n новый или изменённый курс.</numerusform>
            <numerusform>Записано %n новых или изменённых курса.</numerusform>
            <numerusform>Записано %n новых или изменённых курсов.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="175"/>
        <source>Currency: EUR</source>
        <translation>Валюта: EUR</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="175"/>
        <source>There are no rates yet.</source>
        <translation>Курсов ещё нет.</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="178"/>
        <source>Currencies and rates</source>
        <translation>Валюты и курсы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="179"/>
        <source>is worth</source>
        <translation>стоит</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="180"/>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="181"/>
        <source>Keep the rate</source>
        <translation>Записать курс</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/rate_tables.py" line="182"/>
        <source>Read a bank&apos;s file…</source>
        <translation>Прочитать файл банка…</translation>
    </message>
</context>
<context>
    <name>RegimePage</name>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="44"/>
        <location filename="../../ui/catalog/dated_editors.py" line="94"/>
        <source>Own firm</source>
        <translation>Своя фирма</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="45"/>
        <location filename="../../ui/catalog/dated_editors.py" line="95"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="46"/>
        <location filename="../../ui/catalog/dated_editors.py" line="96"/>
        <source>Sells</source>
        <translation>Продаёт</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="177"/>
        <source>Tax regimes</source>
        <translation>Налоговые режимы</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="178"/>
        <source>New regime</source>
        <translation>Новый режим</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/dated_editors.py" line="212"/>
        <source>each item at its own rate</source>
        <translation>каждый товар по своей ставке</translation>
    </message>
</context>
<context>
    <name>VatPage</name>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="27"/>
        <location filename="../../ui/catalog/vat_editor.py" line="55"/>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="28"/>
        <location filename="../../ui/catalog/vat_editor.py" line="56"/>
        <source>Class of goods</source>
        <translation>Класс товаров</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="30"/>
        <location filename="../../ui/catalog/vat_editor.py" line="61"/>
        <source>On papers</source>
        <translation>На бумагах</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="32"/>
        <location filename="../../ui/catalog/vat_editor.py" line="59"/>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="33"/>
        <location filename="../../ui/catalog/vat_editor.py" line="60"/>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="36"/>
        <source>percent</source>
        <translation>процент</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="37"/>
        <source>taxed at 0 %</source>
        <translation>облагается по 0 %</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="38"/>
        <source>not taxed</source>
        <translation>не облагается</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="57"/>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="58"/>
        <source>Rate</source>
        <translation>Ставка</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="62"/>
        <source>In Russian</source>
        <translation>По-русски</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="63"/>
        <source>In English</source>
        <translation>По-английски</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="64"/>
        <source>In Romanian</source>
        <translation>По-румынски</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="96"/>
        <source>VAT rates</source>
        <translation>Ставки НДС</translation>
    </message>
    <message>
        <location filename="../../ui/catalog/vat_editor.py" line="97"/>
        <source>New rate</source>
        <translation>Новая ставка</translation>
    </message>
</context>
</TS>
