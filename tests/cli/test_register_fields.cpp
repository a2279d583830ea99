// What a step of a register asks, and what is wrong with a file of its values, in words, at the terminal.

#include <QTemporaryDir>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestRegisterFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
    }
    void what_a_step_asks_is_told_before_anybody_signs_in();
    void a_file_of_values_may_come_from_windows();

private:
    Ended as(const QString& person, const QStringList& command, const QStringList& more = {},
             const QByteArray& input = {}) const {
        const test::SecretPipe password(secrets_.at(person));
        return test::jcic_desk_cli(command +
                                       QStringList{"--json", "--profile", QString::fromStdString(profile_.string()),
                                                   "--user", person, "--password-fd", password.number()} +
                                       more,
                                   input);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

void TestRegisterFields::what_a_step_asks_is_told_before_anybody_signs_in() {
    const auto told = test::jcic_desk_cli({"register", "act", "envelopes", "envelope.handed-on", "--fields", "--json",
                                           "--profile", QString::fromStdString(profile_.string())});
    QVERIFY2(told.status == 0, qPrintable(told.out + told.error));
    QCOMPARE(told.json()["second"], QJsonValue(true));
    std::map<QString, QJsonObject> fields;
    for (const auto& one : told.json()["fields"].toArray()) fields[one.toObject()["name"].toString()] = one.toObject();
    QVERIFY(fields.contains("keeper"));
    QCOMPARE(fields.at("seal-handed")["form"].toString(), QString("yes | no"));
    QCOMPARE(fields.at("seal-handed")["needed"], QJsonValue(true));
    const auto refused =
        as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"}, "kind=nonsense\nabout=x\n");
    QVERIFY2(refused.json()["cause"].toString().contains("card-damaged"), qPrintable(refused.out));
    const auto no_line =
        as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"}, "kind other\n");
    QVERIFY2(no_line.json()["cause"].toString().contains("欄位=內容"), qPrintable(no_line.out));
    // In words, too: the steps that begin a row.
    const test::SecretPipe password(secrets_.at("L01"));
    const auto listed =
        test::jcic_desk_cli({"register", "list", "letters", "--profile", QString::fromStdString(profile_.string()),
                             "--user", "L01", "--password-fd", password.number()});
    QVERIFY2(listed.out.contains("letter.prepared"), qPrintable(listed.out));
}

void TestRegisterFields::a_file_of_values_may_come_from_windows() {
    const auto entered = as("L01", {"register", "act", "letters", "letter.prepared"}, {"--values", "-"},
                            "\xEF\xBB\xBFkind=card-damaged\r\nabout=0129999-04\r\n");
    QVERIFY2(entered.status == 0, qPrintable(entered.out));
    const auto shown = as("L01", {"register", "show", "letters", entered.json()["row"].toString()}).json();
    QCOMPARE(shown["values"].toObject()["about"].toString(), QString("0129999-04"));
}

JCIC_TEST(TestRegisterFields)
#include "test_register_fields.moc"
