// What was tried under nobody's code, on the unit head's page at the terminal. What else it says: tests/rules/unit.txt.
#include <QJsonArray>

#include "app/desk/rooms/parts.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

class TestUnitAtTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
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
    Ended as(const QString& person, const QStringList& command) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command + QStringList{"--json", "--profile",
                                                         QString::fromStdString(profile_.string()), "--user", person,
                                                         "--password-fd", password.number()});
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
