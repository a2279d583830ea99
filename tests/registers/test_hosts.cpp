// A new host of JCIC's, or its authority, as two of the branch enter it before the settings change.
#include "app/domain/registers/hosts.h"

#include <QtTest>

#include "registers/register_walk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::registers_test;

class TestHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_no_setting_can_say_is_not_entered_R_PA_9() {
        Walk walk;
        const auto good = walk.good(registers::hosts, registers::hosts.steps.front(), "");
        for (const auto* address :
             {"jcic.example.tw:443", "http://jcic.example.tw:443", "https://jcic.example.tw:443/"}) {
            auto wanted = good;
            wanted.typed["address"] = address;
            const auto refused = walk.take(wanted);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("field"), std::string_view("address"));
        }
        const std::string digest(64, 'b');
        for (const auto& authority :
             {digest.substr(1), digest + "0", digest + "  new-host-ca.pem", std::string("說明")}) {
            auto wanted = good;
            wanted.typed["authority"] = authority;
            const auto refused = walk.take(wanted);
            COMPARE_FAULT(refused, input_form);
            QCOMPARE(refused.error().detail("field"), std::string_view("authority"));
        }
        auto wanted = good;
        wanted.typed["authority"] = "BBBBBBBB bbbbbbbb " + digest.substr(16);
        const auto row = walk.take(wanted);
        VERIFY_OK(row);
        const auto announced = registers::announced_hosts(walk.rows);
        QCOMPARE(announced.size(), std::size_t{1});
        QCOMPARE(announced.front().address, std::string("https://jcic.example.tw:443"));
        QCOMPARE(announced.front().authority, digest);
        const auto& over = *registers::hosts.step("jcic-host.withdrawn");
        VERIFY_OK(walk.take(walk.good(registers::hosts, over, *row)));
        QVERIFY(registers::announced_hosts(walk.rows).empty());
    }
    void they_come_as_they_were_announced_and_not_by_their_names_R_PA_9() {
        Walk walk;
        auto wanted = walk.good(registers::hosts, registers::hosts.steps.front(), "");
        for (const auto* address : {"https://z.example.tw:443", "https://a.example.tw:443"}) {
            wanted.typed["address"] = address;
            VERIFY_OK(walk.take(wanted));
        }
        const auto announced = registers::announced_hosts(walk.rows);
        QCOMPARE(announced.size(), std::size_t{2});
        QCOMPARE(announced.back().address, std::string("https://a.example.tw:443"));
        QVERIFY(announced.front().announced < announced.back().announced);
    }
};

JCIC_TEST(TestHosts)
#include "test_hosts.moc"
