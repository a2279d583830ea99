// What tells a file from what it was, without reading it.
#include <QTemporaryDir>
#include <QtTest>
#include <chrono>

#include "app/files/files.h"
#include "app/files/stamp.h"
#include "support/test_program.h"

using namespace jcic;

class TestStamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_file_that_nobody_touched_keeps_its_stamp() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "a";
        QVERIFY(!files::stamp_of(file));
        QVERIFY(files::replace(file, "one"));
        const auto before = files::stamp_of(file);
        QVERIFY(before);
        QVERIFY(files::read(file));
        QVERIFY(files::stamp_of(file) == before);
    }

    void another_file_of_that_name_another_length_or_another_time_is_another_stamp() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "a";
        QVERIFY(files::replace(file, "one"));
        const auto first = files::stamp_of(file);
        const auto written = std::filesystem::last_write_time(file);
        QVERIFY(files::replace(file, "two"));
        std::filesystem::last_write_time(file, written);
        const auto replaced = files::stamp_of(file);
        QVERIFY(replaced && replaced != first);
        QVERIFY(files::append(file, view("more")));
        std::filesystem::last_write_time(file, written);
        const auto longer = files::stamp_of(file);
        QVERIFY(longer && longer != replaced);
        std::filesystem::last_write_time(file, written + std::chrono::seconds{1});
        QVERIFY(files::stamp_of(file) != longer);
    }
};

JCIC_TEST(TestStamp)
#include "test_stamp.moc"
