<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
    <context>
        <name>ItemList</name>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="27" />
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="28" />
            <source>Article</source>
            <translation>Артикул</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="29" />
            <source>Name</source>
            <translation>Наименование</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="30" />
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="31" />
            <source>Unit</source>
            <translation>Ед.</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="33" />
            <source>Price</source>
            <translation>Цена</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="34" />
            <source>Free</source>
            <translation>Свободно</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="107" />
            <source>Name, code, article or barcode</source>
            <translation>Наименование, код, артикул или штрихкод</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="108" />
            <source>There are no goods yet.</source>
            <translation>Товаров ещё нет.</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="112" />
            <source>Goods</source>
            <translation>Товары</translation>
        </message>
        <message>
            <location filename="../../ui/catalog/item_list.py" line="113" />
            <source>Prices</source>
            <translation>Цены</translation>
        </message>
    </context>
</TS>
