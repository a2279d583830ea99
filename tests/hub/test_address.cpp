// The setting `hub`, the enrolment's text, and what a desk keeps of what was acknowledged.
#include <QtTest>

#include "app/domain/hub_address.h"
#include "app/hub/state.h"
#include "support/test_program.h"
#include "tests/hub/hub_rig.h"

using namespace jcic;

class TestAddress : public QObject {
    Q_OBJECT

private slots:
    void an_address_is_read_as_it_is_written_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << "hub.bank.example/jcic";
        QTest::newRow("port") << "10.1.2.3:6432/jcic_desk";
        QTest::newRow("several") << "a.bank:5433,b.bank,[fd00::1]:5434/jcic-1";
    }
    void an_address_is_read_as_it_is_written() {
        QFETCH(QString, text);
        const auto read = domain::parse_hub_address(text.toStdString());
        VERIFY_OK(read);
        QCOMPARE(QString::fromStdString(read->text()), text);
    }

    void what_is_no_address_is_refused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "/", "a", "a/", "/db", "a:/db", "a:0/db", "a:65536/db", "a b/db", "a,/db", "[::1/db", "a/d b",
              "a/db/x", "a?sslmode=disable/db", "-a/db", "a' host=b/db", "a:1:2/db"})
            QTest::newRow(*text == '\0' ? "empty" : text) << text;
        QTest::newRow("nine") << "a,b,c,d,e,f,g,h,i/db";
    }
    void what_is_no_address_is_refused() {
        QFETCH(QString, text);
        COMPARE_FAULT(domain::parse_hub_address(text.toStdString()), input_form);
    }

    void an_enrolment_is_what_its_workstation_signed() {
        const test::TestAuthority authority;
        const test::HubDesk desk(authority, "0129999", "0129999-W1", '1');
        const auto text = hub::enrolment_text(desk.enrolment(), desk.own().sign);
        VERIFY_OK(text);
        const auto read = hub::read_enrolment(*text);
        VERIFY_OK(read);
        QVERIFY(*read == desk.enrolment());
        // Each byte counts: one that is another is no enrolment, whatever it becomes.
        for (std::size_t at = 0; at < text->size(); ++at) {
            auto other = *text;
            other[at] = static_cast<char>(other[at] ^ 1);
            QVERIFY2(!hub::read_enrolment(other), other.c_str());
        }
        QVERIFY(!hub::read_enrolment(*text + "\n"));
        QVERIFY(!hub::read_enrolment(text->substr(0, text->size() - 1)));
    }

    void what_was_acknowledged_is_kept_as_text() {
        const hub::Acknowledged kept{"6d0f0a0e-0000-4000-8000-000000000000", 7};
        QCOMPARE(hub::Acknowledged::parse(kept.text()), std::optional(kept));
        for (const char* text : {"", " ", "a", "a ", "a x", "a -1", "a 1 2", " 1"})
            QVERIFY2(!hub::Acknowledged::parse(text), text);
    }
};

JCIC_TEST(TestAddress)
#include "test_address.moc"
