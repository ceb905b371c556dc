<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>BalanceList</name>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="35" />
            <source>Code</source>
            <extracomment>`open_moves(item_id, warehouse_id)`.</extracomment>
            <translation>Код</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="36" />
            <source>Article</source>
            <translation>Артикул</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="37" />
            <source>Name</source>
            <translation>Наименование</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="38" />
            <location filename="../../ui/warehouse/balance_list.py" line="147" />
            <source>Warehouse</source>
            <translation>Склад</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="39" />
            <source>Unit</source>
            <translation>Ед.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="40" />
            <source>Quantity</source>
            <translation>Количество</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="43" />
            <source>Free</source>
            <translation>Свободно</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="44" />
            <source>Value</source>
            <translation>Стоимость</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="130" />
            <source>Name, code, article or barcode</source>
            <translation>Наименование, код, артикул или штрихкод</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="131" />
            <source>There is no stock here. A posted receipt brings it in.</source>
            <translation>Остатков здесь нет. Их создаёт проведённый приход.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="138" />
            <source>All warehouses</source>
            <translation>Все склады</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="143" />
            <source>Stock</source>
            <translation>Остатки</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="145" />
            <source>as of</source>
            <translation>на момент</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="146" />
            <source>with zero</source>
            <translation>с нулевыми</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="148" />
            <source>As of day</source>
            <translation>На день</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="149" />
            <source>As of time</source>
            <translation>На время</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="150" />
            <source>now</source>
            <translation>сейчас</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/balance_list.py" line="151" />
            <source>day's end</source>
            <translation>конец дня</translation>
        </message>
    </context>
    <context>
        <name>DocumentCard</name>
        <message>
            <location filename="../../ui/warehouse/document_card.py" line="45" />
            <source>Document</source>
            <translation>Документ</translation>
        </message>
    </context>
    <context>
        <name>DocumentCommands</name>
        <message>
            <location filename="../../ui/warehouse/document_commands.py" line="111" />
            <source>%1 looks like a barcode, not like a quantity.</source>
            <translation>%1 похоже на штрихкод, а не на количество.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_commands.py" line="121" />
            <source>Add these goods</source>
            <translation>Добавить этот товар</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_commands.py" line="121" />
            <source>It is the quantity</source>
            <translation>Это количество</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_commands.py" line="148" />
            <source>An annulled document moves no stock and stays in the list for ever. Annul it?</source>
            <translation>Аннулированный документ не меняет остатки и навсегда остаётся в списке. Аннулировать?</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_commands.py" line="149" />
            <source>Annul</source>
            <translation>Аннулировать</translation>
        </message>
    </context>
    <context>
        <name>DocumentForm</name>
        <message>
            <location filename="../../ui/warehouse/document_form.py" line="126" />
            <source>%1 is posted.</source>
            <extracomment>The server keeps the document under this id. The form is done and wants to be closed, with whatever holds it.</extracomment>
            <translation>%1: проведено.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_start.py" line="35" />
            <source>This is what was typed here before the program ended.</source>
            <translation>Восстановлено то, что было введено до завершения программы.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_form.py" line="189" />
            <source>What was typed here and not saved is back.</source>
            <translation>Восстановлено введённое здесь и не сохранённое.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_form.py" line="202" />
            <source>Try again</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_form.py" line="223" />
            <source>No goods have the code %1. It stays in its line: correct it there or delete the line.</source>
            <translation>Товара с кодом %1 нет. Код остался в своей строке: исправьте его там или удалите строку.</translation>
        </message>
    </context>
    <context>
        <name>DocumentHeader</name>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="27" />
            <source>Client</source>
            <extracomment>Of a day whose time nobody typed; the server takes the moment of posting, or the end of an earlier day. The server keeps no document of an earlier day.</extracomment>
            <translation>Клиент</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="28" />
            <source>Supplier</source>
            <translation>Поставщик</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="29" />
            <source>Warehouse</source>
            <translation>Склад</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="30" />
            <source>Date, time</source>
            <translation>Дата, время</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="31" />
            <source>Prices</source>
            <translation>Цены</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="32" />
            <source>Basis</source>
            <translation>Основание</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="33" />
            <source>Deliver to</source>
            <translation>Адрес доставки</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="34" />
            <source>Carrier</source>
            <translation>Перевозчик</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="35" />
            <source>Comment</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="36" />
            <source>VAT</source>
            <translation>НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="37" />
            <source>Their number</source>
            <translation>Их номер</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="38" />
            <source>Their date</source>
            <translation>Их дата</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="41" />
            <source>included in prices</source>
            <translation>в ценах</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="42" />
            <source>on top of prices</source>
            <translation>сверх цен</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="43" />
            <source>without VAT</source>
            <translation>без НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="163" />
            <source>Show the whole head</source>
            <translation>Показать шапку целиком</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="163" />
            <source>Fold the head to one line</source>
            <translation>Свернуть шапку в строку</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="263" />
            <source>no client yet</source>
            <translation>клиент не выбран</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="278" />
            <source>two letters of the name</source>
            <translation>две буквы названия</translation>
        </message>
    </context>
    <context>
        <name>DocumentList</name>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="36" />
            <source>Number</source>
            <extracomment>A colleague's change is shown after so many ms of quiet.</extracomment>
            <translation>Номер</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="38" />
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="39" />
            <location filename="../../ui/warehouse/document_list.py" line="148" />
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="40" />
            <source>Partner</source>
            <translation>Контрагент</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="41" />
            <source>Warehouse</source>
            <translation>Склад</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="42" />
            <source>Sum</source>
            <translation>Сумма</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="43" />
            <source>Currency</source>
            <translation>Валюта</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="44" />
            <location filename="../../ui/warehouse/document_list.py" line="149" />
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="46" />
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="138" />
            <source>Number, partner or supplier's number</source>
            <translation>Номер, контрагент или номер поставщика</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="139" />
            <source>There are no documents of this period, kind and state.</source>
            <translation>Документов этого периода, вида и состояния нет.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="140" />
            <source>New shipment</source>
            <translation>Новая отгрузка</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="140" />
            <location filename="../../ui/warehouse/document_list.py" line="145" />
            <source>New receipt</source>
            <translation>Новый приход</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="144" />
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="146" />
            <source>All kinds</source>
            <translation>Все виды</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_list.py" line="147" />
            <source>All states</source>
            <translation>Все состояния</translation>
        </message>
    </context>
    <context>
        <name>DocumentPosting</name>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="47" />
            <source>Waiting for the goods of a code that was just typed…</source>
            <extracomment>A posting whose answer never came: asked again with the same id, it changes nothing twice. What waits for codes that are being looked up.</extracomment>
            <translation>Ищем товар по только что введённому коду…</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="75" />
            <source>The line is away: whether it was done is not known. Ask again; nothing is done twice.</source>
            <translation>Связи нет: неизвестно, выполнено ли это. Повторите — дважды ничего не будет сделано.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="84" />
            <source>Post as of now</source>
            <translation>Провести текущим временем</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="87" />
            <source>Show theirs</source>
            <translation>Показать чужое</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="87" />
            <source>Keep mine</source>
            <translation>Оставить моё</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="89" />
            <source>Show its present state</source>
            <translation>Показать, что сейчас</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="115" />
            <source>These goods have no price yet. Type one; 0 is allowed.</source>
            <translation>У этого товара ещё нет цены. Введите её; допустим и 0.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/warehouse/document_posting.py" line="145" />
            <source>Not enough stock in %n line(s).</source>
            <translation>
                <numerusform>Не хватает остатка в %n строке.</numerusform>
                <numerusform>Не хватает остатка в %n строках.</numerusform>
                <numerusform>Не хватает остатка в %n строках.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="146" />
            <source>Set to free</source>
            <translation>Поставить свободное</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_posting.py" line="160" />
            <source>Nothing is free of these goods, their lines are deleted: %1</source>
            <translation>Свободного остатка нет, строки удалены: %1</translation>
        </message>
    </context>
    <context>
        <name>DocumentTitle</name>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="62" />
            <source>Post and close</source>
            <translation>Провести и закрыть</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="77" />
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="68" />
            <location filename="../../ui/warehouse/document_title.py" line="69" />
            <source>More commands</source>
            <translation>Другие команды</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="70" />
            <source>Save	Ctrl+S</source>
            <translation>Сохранить	Ctrl+S</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="71" />
            <source>Post and keep open</source>
            <translation>Провести и не закрывать</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="72" />
            <source>Paste lines from a spreadsheet	Ctrl+V</source>
            <translation>Вставить строки из таблицы	Ctrl+V</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="73" />
            <source>Unpost: back to draft</source>
            <translation>Отменить проведение</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="74" />
            <source>Annul…</source>
            <translation>Аннулировать…</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="77" />
            <source>Post and print</source>
            <translation>Провести и напечатать</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="81" />
            <source>saved %1</source>
            <translation>сохранено в %1</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="82" />
            <source>saving…</source>
            <translation>сохраняется…</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="83" />
            <source>kept on this computer until the line is back</source>
            <translation>хранится на этом компьютере, пока нет связи</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_title.py" line="84" />
            <source>not saved yet</source>
            <translation>ещё не сохранено</translation>
        </message>
    </context>
    <context>
        <name>DocumentWords</name>
        <message>
            <location filename="../../ui/warehouse/document_words.py" line="19" />
            <source>Receipt</source>
            <extracomment>Kind -&gt; the object of rights that stands for it.</extracomment>
            <translation>Приход</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_words.py" line="20" />
            <source>Shipment</source>
            <translation>Отгрузка</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_words.py" line="23" />
            <source>Draft</source>
            <translation>Черновик</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_words.py" line="24" />
            <source>Posted</source>
            <translation>Проведён</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_words.py" line="25" />
            <source>Annulled</source>
            <translation>Аннулирован</translation>
        </message>
    </context>
    <context>
        <name>LineGrid</name>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="40" />
            <source>Article</source>
            <translation>Артикул</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="41" />
            <source>Name</source>
            <translation>Наименование</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="42" />
            <source>Unit</source>
            <translation>Ед.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="43" />
            <source>Quantity</source>
            <translation>Кол-во</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="46" />
            <source>Free</source>
            <translation>Свободно</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="49" />
            <source>Price</source>
            <translation>Цена</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="50" />
            <source>Without VAT</source>
            <translation>Без НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="51" />
            <source>VAT %</source>
            <translation>НДС, %</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="52" />
            <source>VAT</source>
            <translation>НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_columns.py" line="53" />
            <source>Total</source>
            <translation>Всего</translation>
        </message>
    </context>
    <context>
        <name>LineGridModel</name>
        <message>
            <location filename="../../ui/warehouse/line_grid_model.py" line="148" />
            <source>No goods with this code. Correct it or choose from the list (F4).</source>
            <extracomment>The colour behind a cell that was refused or is short. Cells that are drawn as wrong where the line has a refusal under this name.</extracomment>
            <translation>Товара с таким кодом нет. Исправьте код или выберите из списка (F4).</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_grid_model.py" line="152" />
            <source>Which goods? Type an article, a code or two letters of the name.</source>
            <translation>Какой товар? Введите артикул, код или две буквы наименования.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/line_grid_model.py" line="154" />
            <source>How much? The quantity is empty.</source>
            <translation>Сколько? Количество не указано.</translation>
        </message>
    </context>
    <context>
        <name>LineInfo</name>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="50" />
            <source>free %1</source>
            <translation>свободно %1</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="51" />
            <source>after this document %1</source>
            <translation>после документа %1</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="56" />
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="106" />
            <source>now</source>
            <extracomment>The lines of the head, by kind; what stands first in each is the widest.</extracomment>
            <translation>сейчас</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/document_header.py" line="107" />
            <source>Left empty, the document takes effect when it is posted.</source>
            <translation>Если время не указано, документ действует с момента проведения.</translation>
        </message>
    </context>
    <context>
        <name>MoveList</name>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="80" />
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="81" />
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="82" />
            <source>Partner</source>
            <translation>Контрагент</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="83" />
            <source>Warehouse</source>
            <translation>Склад</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="84" />
            <source>In</source>
            <translation>Приход</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="85" />
            <source>Out</source>
            <translation>Расход</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="88" />
            <source>Value</source>
            <translation>Стоимость</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="99" />
            <source>Nothing has moved yet.</source>
            <translation>Движений ещё не было.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/move_list.py" line="109" />
            <source>Moves</source>
            <translation>Движения</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <location filename="../../ui/warehouse/notice_bar.py" line="63" />
            <location filename="../../ui/warehouse/notice_bar.py" line="64" />
            <source>Close (Esc)</source>
            <extracomment>A button's word and what it does. A sentence came into sight and took room.</extracomment>
            <translation>Закрыть (Esc)</translation>
        </message>
    </context>
    <context>
        <name>PeriodFilter</name>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="88" />
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="89" />
            <source>Last 7 days</source>
            <translation>Последние 7 дней</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="90" />
            <source>This month</source>
            <translation>Этот месяц</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="91" />
            <source>Last month</source>
            <translation>Прошлый месяц</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="92" />
            <source>This year</source>
            <translation>Этот год</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="93" />
            <source>Any time</source>
            <translation>Всё время</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="94" />
            <source>Own days…</source>
            <translation>Свои даты…</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="97" />
            <source>Period</source>
            <translation>Период</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="98" />
            <source>From day</source>
            <translation>С даты</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="99" />
            <source>To day</source>
            <translation>По дату</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="100" />
            <source>from</source>
            <translation>с</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/period_filter.py" line="101" />
            <source>to</source>
            <translation>по</translation>
        </message>
    </context>
    <context>
        <name>StockRefusals</name>
        <message>
            <location filename="../../ui/warehouse/refusals.py" line="45" />
            <source>%1: free %2.</source>
            <extracomment>Fields of a line that have a cell; what is wrong with any other is shown at the item.</extracomment>
            <translation>%1: свободно %2.</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/refusals.py" line="49" />
            <source>Last taken by %1 (%2).</source>
            <translation>Последний расход: %1 (%2).</translation>
        </message>
    </context>
    <context>
        <name>TotalsBar</name>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="105" />
            <source>Lines</source>
            <translation>Строк</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="106" />
            <source>Quantity</source>
            <translation>Количество</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="107" />
            <source>Without VAT</source>
            <translation>Без НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="108" />
            <source>VAT</source>
            <translation>НДС</translation>
        </message>
        <message>
            <location filename="../../ui/warehouse/totals_bar.py" line="109" />
            <source>Total</source>
            <translation>Всего</translation>
        </message>
    </context>
</TS>
