<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>OrderProposals</name>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="36"/>
        <source>Supplier</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="37"/>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="38"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="39"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="40"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="41"/>
        <source>Minimum</source>
        <translation>Минимум</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="42"/>
        <source>Maximum</source>
        <translation>Максимум</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="43"/>
        <source>In stock</source>
        <translation>На складе</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="44"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="45"/>
        <source>Expected</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="46"/>
        <source>To order</source>
        <translation>Заказать</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="119"/>
        <source>Give these goods a main supplier first: on the card of each.</source>
        <translation>Сначала укажите основного поставщика в карточке каждого товара.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/reports/order_proposals.py" line="132"/>
        <source>%n draft(s) of orders made.</source>
        <translation>
            <numerusform>Создан %n черновик заказа.</numerusform>
            <numerusform>Создано %n черновика заказов.</numerusform>
            <numerusform>Создано %n черновиков заказов.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="166"/>
        <source>Name, code or supplier</source>
        <translation>Название, код или поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="167"/>
        <source>Nothing is below its minimum here. Minimum and maximum stand on the card of an item.</source>
        <translation>Здесь нет товаров ниже минимума. Минимум и максимум указаны в карточке товара.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/reports/order_proposals.py" line="172"/>
        <source>Order %n item(s)</source>
        <translation>
            <numerusform>Заказать %n товар</numerusform>
            <numerusform>Заказать %n товара</numerusform>
            <numerusform>Заказать %n товаров</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="177"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="178"/>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="85"/>
        <source>All warehouses</source>
        <translation>Все склады</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="86"/>
        <source>All groups</source>
        <translation>Все группы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="162"/>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/reports/report_filters.py" line="102"/>
        <source>unused for %n day(s)</source>
        <translation>
            <numerusform>без расхода %n день</numerusform>
            <numerusform>без расхода %n дня</numerusform>
            <numerusform>без расхода %n дней</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="153"/>
        <source>as of</source>
        <translation>на</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="154"/>
        <location filename="../../ui/reports/report_filters.py" line="159"/>
        <source>Unused for days</source>
        <translation>Без расхода, дней</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="155"/>
        <source>by lot</source>
        <translation>по партиям</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="156"/>
        <source>by group</source>
        <translation>по группам</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="157"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="158"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="160"/>
        <source>As of day</source>
        <translation>На день</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="161"/>
        <source>As of time</source>
        <translation>На время</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_filters.py" line="163"/>
        <source>day&apos;s end</source>
        <translation>конец дня</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="175"/>
        <source>Name, code, number or partner</source>
        <extracomment>Groups whose goods are not shown.</extracomment>
        <translation>Название, код, номер или контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="197"/>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_screen.py" line="200"/>
        <source>You have no right to print stock reports.</source>
        <translation>У вас нет права печатать складские отчёты.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="20"/>
        <source>The balance is not the sum of its moves</source>
        <extracomment>Why a line stands in the value check.</extracomment>
        <translation>Остаток не равен сумме движений</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="21"/>
        <source>The balance is not the sum of its layers</source>
        <translation>Остаток не равен сумме партий</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="22"/>
        <source>Goods that cost nothing</source>
        <translation>Товар с нулевой стоимостью</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="23"/>
        <source>Cost is far from the last purchase</source>
        <translation>Себестоимость далека от последней закупки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="77"/>
        <source>Opening</source>
        <translation>Начало</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="87"/>
        <source>Code</source>
        <extracomment>Documents lie between these moments. Object of the rights to see, print and export it.</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="29"/>
        <source>Opening balance</source>
        <translation>Начальный остаток</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="23"/>
        <source>Without a group</source>
        <extracomment>What a line opens: the ledger of its item, or the document behind it. The last branch of a tree of groups.</extracomment>
        <translation>Без группы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="88"/>
        <source>Article</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="89"/>
        <source>Item</source>
        <translation>Товар</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="90"/>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="95"/>
        <source>Currency</source>
        <extracomment>Beside the values: lei and roubles of several own firms stand in one column.</extracomment>
        <translation>Валюта</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="54"/>
        <location filename="../../ui/reports/open_report_kinds.py" line="79"/>
        <location filename="../../ui/reports/report_kinds.py" line="91"/>
        <source>Warehouse</source>
        <translation>Склад</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="92"/>
        <source>Unit</source>
        <translation>Ед.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/report_kinds.py" line="93"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="112"/>
        <source>Value</source>
        <translation>Стоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="44"/>
        <source>Stock</source>
        <translation>Остатки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="45"/>
        <source>What lies where, now or at any moment, by group and lot</source>
        <translation>Что и где лежит сейчас или на любой момент, по группам и партиям</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="46"/>
        <source>Nothing lay here at that moment.</source>
        <translation>В этот момент здесь ничего не было.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="58"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="50"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="109"/>
        <source>Lot</source>
        <translation>Партия</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="51"/>
        <source>Expires</source>
        <translation>Годен до</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="34"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="52"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="110"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="130"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="153"/>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="59"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="53"/>
        <source>Reserved</source>
        <translation>В резерве</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="70"/>
        <source>Turnover</source>
        <translation>Обороты</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="71"/>
        <source>Opening, in, out and closing of a period, in quantity and value</source>
        <translation>Начальный остаток, приход, расход и конечный остаток за период, в количестве и стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="72"/>
        <source>Nothing lay here and nothing moved in that period.</source>
        <translation>За этот период не было ни остатков, ни движений.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="78"/>
        <source>In</source>
        <translation>Приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="79"/>
        <source>Out</source>
        <translation>Расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="80"/>
        <source>Closing</source>
        <translation>Конец</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="81"/>
        <source>Opening value</source>
        <translation>Начало, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="82"/>
        <source>Value in</source>
        <translation>Приход, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="83"/>
        <source>Value out</source>
        <translation>Расход, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="84"/>
        <source>Closing value</source>
        <translation>Конец, сумма</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="100"/>
        <source>Item ledger</source>
        <translation>Карточка товара</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="101"/>
        <source>Every move of one item, with what lay there after it</source>
        <translation>Каждое движение товара и остаток после него</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="102"/>
        <source>Choose an item to see its moves.</source>
        <translation>Выберите товар, чтобы увидеть его движения.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="105"/>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="106"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="107"/>
        <source>Partner</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="111"/>
        <source>After it</source>
        <translation>Остаток после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="113"/>
        <source>Value after it</source>
        <translation>Стоимость после</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="124"/>
        <source>Slow and dead stock</source>
        <translation>Неликвиды</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="125"/>
        <source>Goods that nobody took for many days</source>
        <translation>Товары, которые давно никто не брал</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="126"/>
        <source>All goods in stock were used within these days.</source>
        <translation>За эти дни расходовались все товары на складе.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="131"/>
        <source>Came last</source>
        <translation>Последний приход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="132"/>
        <source>Used last</source>
        <translation>Последний расход</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="35"/>
        <location filename="../../ui/reports/stock_report_kinds.py" line="133"/>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="22"/>
        <source>Goods in transit</source>
        <translation>Товары в пути</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="23"/>
        <source>What was sent and has not been received</source>
        <translation>Отправлено и ещё не получено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="24"/>
        <source>Nothing is on its way.</source>
        <translation>В пути ничего нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="27"/>
        <source>Transfer</source>
        <translation>Перемещение</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="28"/>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="29"/>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="30"/>
        <source>To</source>
        <translation>Куда</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="47"/>
        <source>Reservations</source>
        <translation>Резервы</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="48"/>
        <source>What is kept for whom, and until when</source>
        <translation>Что, для кого и до какого срока отложено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="49"/>
        <source>Nothing is reserved.</source>
        <translation>Ничего не зарезервировано.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="52"/>
        <source>Reservation</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="53"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="60"/>
        <source>Shipped</source>
        <translation>Отгружено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="61"/>
        <location filename="../../ui/reports/open_report_kinds.py" line="85"/>
        <source>Remains</source>
        <translation>Осталось</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="62"/>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="71"/>
        <source>Expected goods</source>
        <translation>Ожидается</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="72"/>
        <source>What suppliers still owe us, the earliest promised day first</source>
        <translation>Что должны поставщики; сначала то, что обещано раньше</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="73"/>
        <source>No goods are expected.</source>
        <translation>Ничего не ожидается.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="76"/>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="77"/>
        <source>Expected on</source>
        <translation>Ожидается к</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="78"/>
        <source>Supplier</source>
        <translation>Поставщик</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="83"/>
        <source>Ordered</source>
        <translation>Заказано</translation>
    </message>
    <message>
        <location filename="../../ui/reports/open_report_kinds.py" line="84"/>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="146"/>
        <source>Value check</source>
        <translation>Проверка стоимости</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="147"/>
        <source>Items whose value deserves a look</source>
        <translation>Товары, чья стоимость требует внимания</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="148"/>
        <source>Moves, balances and layers agree, and no cost looks odd.</source>
        <translation>Движения, остатки и партии сходятся, странных цен нет.</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="151"/>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="156"/>
        <source>Cost of one</source>
        <translation>Себестоимость</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_report_kinds.py" line="157"/>
        <source>Last bought at</source>
        <translation>Цена закупки</translation>
    </message>
    <message>
        <location filename="../../ui/reports/order_proposals.py" line="108"/>
        <location filename="../../ui/reports/stock_reports.py" line="25"/>
        <source>Order proposals</source>
        <translation>Что заказать</translation>
    </message>
    <message>
        <location filename="../../ui/reports/stock_reports.py" line="26"/>
        <source>Goods below their minimum, and drafts of orders for them</source>
        <translation>Товары ниже минимума и черновики заказов на них</translation>
    </message>
</context>
<context>
    <name>StockReports</name>
    <message>
        <location filename="../../ui/reports/stock_reports.py" line="107"/>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
</TS>
