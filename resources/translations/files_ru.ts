<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>FileList</name>
    <message>
        <location filename="../../ui/files/file_list.py" line="35"/>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="37"/>
        <source>KB</source>
        <translation>КБ</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="39"/>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="40"/>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="100"/>
        <source>Add files</source>
        <extracomment>So many files there are now. How many files there are; None until they were read.</extracomment>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="118"/>
        <source>Save the file</source>
        <translation>Сохранить файл</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="128"/>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="137"/>
        <source>“%1” is removed for good; the history keeps its name, not what is in it.</source>
        <translation>Файл «%1» удаляется навсегда: в истории останется его название, но не содержимое.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="139"/>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="144"/>
        <source>“%1” is removed.</source>
        <translation>Файл «%1» удалён.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="150"/>
        <source>Added: %1</source>
        <translation>Добавлено: %1</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="160"/>
        <source>No program on this computer shows “%1”. Save it.</source>
        <translation>На этом компьютере нет программы, которая показывает «%1». Сохраните файл.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="167"/>
        <source>No files yet. Drop them here, or add scans and photos by the button.</source>
        <translation>Файлов пока нет. Перетащите их сюда или добавьте сканы и фотографии кнопкой.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="169"/>
        <source>No files.</source>
        <translation>Файлов нет.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="170"/>
        <source>Name of a file</source>
        <translation>Название файла</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="170"/>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="203"/>
        <source>This kind of file could run: save it and look where it comes from.</source>
        <translation>Такой файл может быть программой: сохраните его и проверьте, откуда он.</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="209"/>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="210"/>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <location filename="../../ui/files/file_list.py" line="211"/>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
</context>
</TS>
