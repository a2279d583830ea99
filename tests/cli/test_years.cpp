// ledger close-year and ledger years at the terminal.
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include "app/cli/commands/carry_out.h"
#include "app/desk/commands/ledger.h"
#include "app/desk/commands/seat.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/built.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

class TestYears : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_year_is_closed_listed_and_verified();
    void who_has_not_the_duty_is_refused();
    void a_year_that_is_no_number_is_refused();
    void a_years_file_that_is_gone_is_put_back();
    void at_a_window_the_refused_sign_in_names_the_year_to_put_back();

private:
    Ended as(const QString& person, const QStringList& command, const QStringList& more = {"--json"}) const {
        return test::jcic_desk_cli(command + more +
                                       QStringList{"--profile", QString::fromStdString(profile_.string()), "--user",
                                                   person, "--password-fd", "0"},
                                   test::practice_secrets(profile_).at(person) + '\n');
    }
    /// The practice world's time, from now on.
    void set_time(const QDateTime& when) const {
        QFile clock(QString::fromStdString((profile_ / "practice" / "clock").string()));
        QVERIFY(clock.open(QIODevice::WriteOnly));
        clock.write(QByteArray::number(QDateTime::currentDateTimeUtc().secsTo(when) / 60));
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    QTemporaryDir folder_;
    const int year_ = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().year() - 1;
    const QString closing_ = QString::number(year_);
};

/// Somebody came last year, as far as the practice clock goes; their password is of a later clock, and is asked anew.
void TestYears::init() {
    profile_ = profiles_.fresh();
    set_time(QDateTime(QDate(year_, 12, 20), QTime(1, 0), Qt::UTC));
    QVERIFY(is_fault(as("L03", {"ledger", "head"}), "rule.R-PW-2"));
    set_time(QDateTime::currentDateTimeUtc());
}

void TestYears::a_year_is_closed_listed_and_verified() {
    const auto before = as("L08", {"ledger", "years"});
    QCOMPARE(before.json()["years"].toArray().size(), 0);
    const auto open = as("L08", {"ledger", "close-year", QString::number(year_ + 1)});
    QCOMPARE(open.status, 1);
    QVERIFY2(is_fault(open, "ledger.year"), qPrintable(open.out));

    const auto closed = as("L08", {"ledger", "close-year", closing_});
    QVERIFY2(closed.status == 0, qPrintable(closed.out));
    const auto json = closed.json();
    QCOMPARE(json.keys(), (QStringList{"bytes", "digest", "event", "first", "last", "ok", "root", "smaller", "year"}));
    QCOMPARE(json["year"].toInt(), year_);
    QCOMPARE(json["first"].toInt(), 1);
    QVERIFY(std::filesystem::exists(profile_ / "ledger" / "years" / (closing_.toStdString() + ".db")));
    QVERIFY(is_fault(as("L01", {"ledger", "close-year", closing_}), "ledger.year"));

    const auto years = as("L03", {"ledger", "years"}).json()["years"].toArray();
    QCOMPARE(years.size(), 1);
    QCOMPARE(years.first()["last"], json["last"]);
    QCOMPARE(years.first()["root"], json["root"]);
    QVERIFY(as("L03", {"ledger", "years"}, {"--language", "en"}).out.contains(closing_));
    const auto verified = as("L03", {"ledger", "verify"});
    QVERIFY2(verified.status == 0, qPrintable(verified.out));

    const auto file = folder_.filePath("export");
    QCOMPARE(as("L07", {"ledger", "export", file}).status, 0);
    QCOMPARE(QProcess::execute(test::built("app/jcic-ledger-verify"), {file}), 0);
}

void TestYears::who_has_not_the_duty_is_refused() {
    const auto refused = as("L03", {"ledger", "close-year", closing_});
    QCOMPARE(refused.status, 1);
    QVERIFY(is_fault(refused, "person.duty"));
    QVERIFY(!std::filesystem::exists(profile_ / "ledger" / "years"));
    // Years are counted as in Taiwan, too.
    QCOMPARE(as("L01", {"ledger", "close-year", QString::number(year_ - 1911)}).json()["year"].toInt(), year_);
}

void TestYears::a_year_that_is_no_number_is_refused() {
    for (const auto* year : {"last", "0", "20262", "2026.", ""})
        QVERIFY2(is_fault(as("L08", {"ledger", "close-year", year}), "input.form"), year);
}

void TestYears::a_years_file_that_is_gone_is_put_back() {
    QCOMPARE(as("L08", {"ledger", "close-year", closing_}).status, 0);
    const auto backup = folder_.filePath("after.backup");
    QCOMPARE(as("L08", {"ledger", "backup", backup}).status, 0);
    QVERIFY(is_fault(as("L08", {"ledger", "return-year", closing_, backup}), "ledger.year-file"));
    const auto file = profile_ / "ledger" / "years" / (closing_.toStdString() + ".db");
    QVERIFY(QFile::remove(QString::fromStdString(file.string())));
    QVERIFY(is_fault(as("L03", {"ledger", "head"}), "ledger.corrupt"));
    const auto returned = as("L03", {"ledger", "return-year", closing_, backup});
    QVERIFY2(returned.status == 0, qPrintable(returned.out));
    QCOMPARE(returned.json()["year"].toInt(), year_);
    QCOMPARE(as("L03", {"ledger", "verify"}).status, 0);
    QVERIFY(is_fault(as("L03", {"ledger", "return-year", "2001", backup}), "ledger.year-file"));
    QVERIFY(is_fault(as("L03", {"ledger", "return-year", closing_, folder_.filePath("none")}), "ledger.year-file"));
}

/// As the sign-in page does it, over the desk that is open meanwhile.
void TestYears::at_a_window_the_refused_sign_in_names_the_year_to_put_back() {
    QCOMPARE(as("L08", {"ledger", "close-year", closing_}).status, 0);
    const auto backup = folder_.filePath("window.backup");
    QCOMPARE(as("L08", {"ledger", "backup", backup}).status, 0);
    const auto desk = scenario::open(profile_);
    const auto file = profile_ / "ledger" / "years" / (closing_.toStdString() + ".db");
    QVERIFY(QFile::remove(QString::fromStdString(file.string())));
    const auto person = domain::PersonId::parse("L03").value();
    const auto secrets = test::practice_secrets(profile_);
    const auto typed = [&] {
        const auto& one = secrets.at("L03");
        return desk::together(
            Secret::from({reinterpret_cast<const std::uint8_t*>(one.data()), std::size_t(one.size())}));
    };
    const auto refused = cli::carry_out(*desk, desk::command::SignIn{person}, typed());
    QVERIFY(!refused);
    QCOMPARE(desk::year_that_lacks(refused.error()), std::optional(year_));
    QVERIFY(!desk::year_that_lacks(Fault{FaultCode::ledger_corrupt, "ledger", {{"file", "ledger.db"}}}));
    QVERIFY(!desk::year_that_lacks(
        Fault{FaultCode::ledger_corrupt, "ledger.year", {{"reason", "year"}, {"file", "0.db"}}}));  // of no year at all
    const auto returned =
        cli::carry_out(*desk, desk::command::ReturnYear{person, backup.toStdString(), year_}, typed());
    QVERIFY2(returned.has_value(), returned ? "" : std::string(returned.error().text()).c_str());
    QCOMPARE(returned->year.year, year_);
    QVERIFY(returned->set_aside.empty());
    QVERIFY(cli::carry_out(*desk, desk::command::SignIn{person}, typed()).has_value());
}

JCIC_TEST(TestYears)
#include "test_years.moc"
