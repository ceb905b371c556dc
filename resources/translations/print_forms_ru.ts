<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>MissingPanel</name>
    <message>
        <location filename="../../ui/print_forms/missing_panel.py" line="81"/>
        <source>Not everything the form needs is there yet</source>
        <extracomment>A list of every line of a long document would push the buttons out of sight.</extracomment>
        <translation>Для этой формы заполнено не всё</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/missing_panel.py" line="83"/>
        <source>Fill in what is missing, or print with empty places that are filled in by hand.</source>
        <translation>Заполните недостающее или распечатайте с пустыми местами: их впишут от руки.</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/missing_panel.py" line="85"/>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/missing_panel.py" line="86"/>
        <source>Print anyway</source>
        <translation>Всё равно печатать</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/missing_panel.py" line="92"/>
        <source>Go to the field</source>
        <translation>Перейти к полю</translation>
    </message>
    <message numerus="yes">
        <location filename="../../ui/print_forms/missing_panel.py" line="99"/>
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n пункт</numerusform>
            <numerusform>и ещё %n пункта</numerusform>
            <numerusform>и ещё %n пунктов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PdfOutput</name>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="92"/>
        <source>Sending to the printer…</source>
        <extracomment>Copies asked of the printer the last time.</extracomment>
        <translation>Отправляем на принтер…</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="99"/>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="101"/>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="115"/>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="119"/>
        <source>The file could not be written: {reason}</source>
        <translation>Не удалось записать файл: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="171"/>
        <source>Sent to the printer {printer}.</source>
        <translation>Отправлено на принтер {printer}.</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="171"/>
        <source>Sent to the default printer.</source>
        <translation>Отправлено на принтер по умолчанию.</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/pdf_output.py" line="177"/>
        <source>The printer did not take it. The document stays as it is; save it as PDF or choose another.</source>
        <translation>Принтер не принял задание. С документом ничего не случилось: сохраните его в PDF или выберите другой принтер.</translation>
    </message>
</context>
<context>
    <name>PrintForms</name>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="13"/>
        <source>TORG-12</source>
        <translation>ТОРГ-12</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="14"/>
        <source>Act of discrepancies</source>
        <translation>Акт о расхождении</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="15"/>
        <source>Act of discrepancies (English)</source>
        <translation>Акт о расхождении (английский)</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="16"/>
        <source>Delivery note (English)</source>
        <translation>Delivery note (англ.)</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="20"/>
        <source>name</source>
        <translation>наименование</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="21"/>
        <source>full name</source>
        <translation>полное наименование</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="22"/>
        <source>tax number (INN)</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="23"/>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="24"/>
        <source>bank account</source>
        <translation>расчётный счёт</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="25"/>
        <source>bank name</source>
        <translation>название банка</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="26"/>
        <source>bank code (BIK)</source>
        <translation>БИК</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="27"/>
        <source>number (it is given by posting)</source>
        <translation>номер (его даёт проведение)</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="28"/>
        <source>lines with goods</source>
        <translation>строки с товарами</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="29"/>
        <source>unit code (OKEI)</source>
        <translation>код единицы измерения (ОКЕИ)</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="33"/>
        <source>Own firm</source>
        <translation>Организация</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="34"/>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="35"/>
        <source>Payer</source>
        <translation>Плательщик</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="36"/>
        <source>Consignee</source>
        <translation>Грузополучатель</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="37"/>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/form_words.py" line="40"/>
        <source>line {line}: {requisite}</source>
        <translation>строка {line}, {requisite}</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <location filename="../../ui/print_forms/preview.py" line="70"/>
        <location filename="../../ui/print_forms/preview.py" line="120"/>
        <source>Preparing the form…</source>
        <translation>Готовим форму…</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/preview.py" line="93"/>
        <source>There is no print form for this kind of document yet.</source>
        <translation>Для документов этого вида печатной формы пока нет.</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/preview.py" line="157"/>
        <source>Print {number}</source>
        <translation>Печать {number}</translation>
    </message>
</context>
<context>
    <name>PrintToolbar</name>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="78"/>
        <location filename="../../ui/print_forms/print_toolbar.py" line="177"/>
        <source>Default printer</source>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="104"/>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="156"/>
        <source>Whole page</source>
        <translation>Страница целиком</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="157"/>
        <source>Page width</source>
        <translation>По ширине страницы</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="158"/>
        <source>Save as PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="160"/>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="162"/>
        <location filename="../../ui/print_forms/print_toolbar.py" line="171"/>
        <source>Copies</source>
        <translation>Копий</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="164"/>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="165"/>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="166"/>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="167"/>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="168"/>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="169"/>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/print_toolbar.py" line="170"/>
        <source>Printer</source>
        <translation>Принтер</translation>
    </message>
</context>
<context>
    <name>ReportPreview</name>
    <message>
        <location filename="../../ui/print_forms/report_preview.py" line="55"/>
        <source>Preparing the report…</source>
        <translation>Готовим отчёт…</translation>
    </message>
    <message>
        <location filename="../../ui/print_forms/report_preview.py" line="73"/>
        <source>Print {title}</source>
        <translation>Печать: {title}</translation>
    </message>
</context>
</TS>
