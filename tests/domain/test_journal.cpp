// Entries of the trail: how fields are put in and read.
#include <QtTest>

#include "app/domain/events/journal.h"
#include "support/test_program.h"

using namespace jcic::domain;

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void a_field_keeps_where_it_is_kept() {
        Entry entry;
        entry.plain("case", "115-0042").personal("name", "王明", "query:1").apart("record", "bytes", "record:1");
        QVERIFY((*entry.field("case") == EntryField{"case", "115-0042", Keep::plain, ""}));
        QVERIFY((*entry.field("name") == EntryField{"name", "王明", Keep::personal, "query:1"}));
        QVERIFY((*entry.field("record") == EntryField{"record", "bytes", Keep::apart, "record:1"}));
        QCOMPARE(entry.value("case"), std::string{"115-0042"});
    }

    void a_field_that_is_not_ours_to_open_reads_as_empty() {
        Entry entry;
        entry.fields.push_back({"name", std::nullopt, Keep::personal, "query:1"});
        QVERIFY(entry.field("name") != nullptr);
        QCOMPARE(entry.value("name"), std::string{});
        QVERIFY(entry.field("absent") == nullptr);
        QCOMPARE(entry.value("absent"), std::string{});
    }
};

JCIC_TEST(TestJournal)
#include "test_journal.moc"
