// The unit head's page at the terminal (issue 17.9).
#include <QJsonArray>
#include <algorithm>

#include "app/cli/command.h"
#include "app/desk/rooms/parts.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestUnitAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void what_is_not_in_order_names_the_command_that_remedies_it() {
        const auto before = as("L01", {"unit"});
        QCOMPARE(line_about(before, "stop")["state"].toString(), QString("good"));
        QVERIFY(!line_about(before, "stop").contains("command"));
        QCOMPARE(line_about(before, "backup")["command"].toString(),
                 QString("ledger backup FILE"));  // none was made yet
        const auto stopped =
            as("L01", {"register", "act", "stops", "stop.ordered", "--values", "-"}, "cause=abnormal\nwhy=可疑\n");
        QVERIFY2(stopped.status == 0, qPrintable(stopped.out + stopped.error));
        const auto shown = as("L01", {"unit"});
        QCOMPARE(shown.status, 1);
        QVERIFY(!shown.json()["in_order"].toBool());
        const auto stop = line_about(shown, "stop");
        QCOMPARE(stop["state"].toString(), QString("act"));
        QCOMPARE(stop["command"].toString(), QString("register show stops 1"));
        // What stands there is a command of this program; what is in order has none.
        for (const auto& each : shown.json()["lines"].toArray()) {
            const auto line = each.toObject();
            const auto command = line["command"].toString().toStdString();
            QCOMPARE(command.empty(), line["state"].toString() == "good");
            const bool known = command.empty() || std::ranges::any_of(cli::commands(), [&](const cli::Command& one) {
                                   return (command + ' ').starts_with(std::string(one.words) + ' ');
                               });
            QVERIFY2(known, command.c_str());
        }
        const auto words = as("L01", {"unit"}, {}, {});
        QCOMPARE(words.status, 1);
        QVERIFY2(words.out.contains("register show stops 1") && words.out.contains("待處理"), qPrintable(words.out));
    }

    void what_was_tried_under_nobodys_code_leads_to_the_ledger() {
        {  // as a recovery tried under it leaves it
            auto desk = scenario::open(profile_);
            QVERIFY(desk->parts().seating.ledger().outer().append("recovery-failed", "Z99",
                                                                  {{"problem", "recovery.half"}}));
        }
        const auto line = line_about(as("L01", {"unit"}), "outside");
        QCOMPARE(line["row"].toString(), QString("Z99"));
        QCOMPARE(line["state"].toString(), QString("mind"));
        QCOMPARE(line["command"].toString(), QString("ledger verify"));
    }

private:
    Ended as(const QString& person, const QStringList& command, const QByteArray& input = {},
             const QStringList& more = {"--json"}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command + more +
                                       QStringList{"--profile", QString::fromStdString(profile_.string()), "--user",
                                                   person, "--password-fd", password.number()},
                                   input);
    }
    static QJsonObject line_about(const Ended& shown, const QString& topic) {
        for (const auto& each : shown.json()["lines"].toArray())
            if (each.toObject()["topic"].toString() == topic) return each.toObject();
        return {};
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestUnitAtTerminal)
#include "test_unit.moc"
