// How the practice host is told to misbehave.

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "app/practice/host/host_faults.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using practice::Misbehaviour;

class TestHostFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_apply_in_order_and_so_often() {
        write(
            "[{\"operation\": \"retrieve\", \"fault\": \"expired\", \"times\": 1},"
            " {\"operation\": \"*\", \"fault\": \"slow\", \"milliseconds\": 30}]");
        practice::FaultFile file(path());
        QVERIFY(file.next("retrieve")->what == Misbehaviour::expired);
        const auto second = file.next("retrieve");
        QVERIFY(second->what == Misbehaviour::slow);
        QVERIFY(second->delay == Millis{30});
        QVERIFY(file.next("signIn")->what == Misbehaviour::slow);
    }

    void changed_file_is_read_again() {
        write("[]");
        practice::FaultFile file(path());
        QVERIFY(!file.next("retrieve"));
        write("[{\"operation\": \"retrieve\", \"fault\": \"maintenance\"}]");
        QVERIFY(file.next("retrieve")->what == Misbehaviour::maintenance);
        std::filesystem::remove(path());
        QVERIFY(!file.next("retrieve"));
    }

    void file_that_cannot_be_read_leaves_the_rules_as_they_were() {
        write("[{\"operation\": \"retrieve\", \"fault\": \"other-way\"}]");
        practice::FaultFile file(path());
        QVERIFY(file.next("retrieve")->what == Misbehaviour::other_way);
        write("[{\"operation\": \"retrieve\", \"fault\": \"no such thing\"}]");
        QVERIFY(file.next("retrieve")->what == Misbehaviour::other_way);
    }

    void wrong_rules_say_what_is_wrong() {
        const auto unknown = practice::parse_fault_rules("{\"rules\": [{\"operation\": \"*\", \"fault\": \"odd\"}]}");
        COMPARE_FAULT(unknown, file_form);
        QCOMPARE(std::string(unknown.error().detail("reason")), std::string("odd"));
        COMPARE_FAULT(practice::parse_fault_rules("{\"rules\": [{\"fault\": \"slow\"}]}"), file_form);
        COMPARE_FAULT(practice::parse_fault_rules("no JSON"), file_form);
    }

private:
    [[nodiscard]] std::filesystem::path path() const {
        return folder_.filePath(QStringLiteral("f.json")).toStdString();
    }
    void write(const char* rules) const { std::ofstream(path()) << "{\"rules\": " << rules << "}"; }
    QTemporaryDir folder_;
};

JCIC_TEST(TestHostFaults)
#include "test_host_faults.moc"
