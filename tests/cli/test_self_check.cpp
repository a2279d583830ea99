// self-check: thirteen stages in order, stopped at the first broken link, and nothing about people in what it prints.
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;

namespace {

const QStringList stage_names{"service",     "usb",       "driver", "reader", "card",  "atr", "application",
                              "certificate", "signature", "key",    "host",   "clock", "disk"};

QStringList states(const Ended& ended) {
    QStringList list;
    for (const auto& stage : ended.json()["stages"].toArray()) list += stage.toObject()["state"].toString();
    return list;
}

}  // namespace

class TestSelfCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { profile_ = profiles_.fresh(); }

    void in_practice_every_link_holds() {
        const auto ended = self_check({"--json"});
        QCOMPARE(ended.status, 0);
        const auto json = ended.json();
        QCOMPARE(json["ok"], QJsonValue(true));
        const auto stages = json["stages"].toArray();
        QStringList names;
        for (const auto& one : stages) {
            const auto stage = one.toObject();
            names += stage["stage"].toString();
            QCOMPARE(stage.keys(), (QStringList{"advice", "fault", "stage", "state"}));
            QCOMPARE(stage["fault"].toString(), QString());
            QCOMPARE(stage["advice"].toString().isEmpty(), stage["state"] != "skipped");
        }
        QCOMPARE(names, stage_names);
        // Nobody is signed in, so that no password of the card was verified.
        QCOMPARE(states(ended), (QStringList{"ok", "skipped", "skipped", "ok", "ok", "ok", "ok", "ok", "skipped", "ok",
                                             "ok", "ok", "ok"}));
    }

    void it_stops_at_the_first_broken_link() {
        const auto ended = self_check({"--json", "--reader", "No Such Reader"});
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.json()["ok"], QJsonValue(false));
        QStringList expected{"ok", "skipped", "skipped", "failed"};
        while (expected.size() < stage_names.size()) expected += "not-reached";
        QCOMPARE(states(ended), expected);
        const auto broken = ended.json()["stages"].toArray().at(3).toObject();
        QCOMPARE(broken["fault"].toString(), QString("reader.none"));
        QVERIFY(!broken["advice"].toString().isEmpty());
    }

    void what_it_prints_names_nobody() {
        for (const QStringList& options : {QStringList{"--json"}, QStringList{}}) {
            const auto ended = self_check(options);
            const auto all = ended.out + ended.error;
            for (const auto& [who, secret] : test::practice_secrets(profile_)) {
                QVERIFY2(!all.contains(QString::fromUtf8(secret)), qPrintable(who));
                if (who.size() == 3) QVERIFY2(!all.contains(who), qPrintable(all));
            }
            QVERIFY2(!all.contains("0129999-03"), "the certificate's subject");
            static const QRegularExpression id_number("[A-Z][1289][0-9]{8}");
            QVERIFY(!all.contains(id_number));
        }
    }

    void people_get_lines_with_the_cause() {
        const auto ended = self_check({"--reader", "No Such Reader"});
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.out.contains("reader  failed  reader.none\n"));
        QVERIFY(ended.out.contains("clock  not-reached"));
        QVERIFY(ended.error.contains(QString::fromUtf8("讀卡服務")));
    }

    void the_report_names_nobody_and_is_saved_as_it_is_shown() {
        const auto profile = QString::fromStdString(profile_.string());
        // Refused, with what was typed in the fault: none of it is to be seen.
        const auto refused =
            test::jcic_desk_cli({"card", "receive", "--profile", profile, "--user", "chen-A123456789", "--json"});
        QVERIFY(refused.status != 0);
        const auto shown = test::jcic_desk_cli({"report", "--show", "--profile", profile});
        QCOMPARE(shown.status, 0);
        for (const char* part : {"jcic-desk ", "settings:", "self-check:", "reader: ok", "log:"})
            QVERIFY2(shown.out.contains(part), qPrintable(shown.out));
        QVERIFY2(shown.out.contains("fault " + refused.json()["fault"].toString() + " at "), qPrintable(shown.out));
        for (const auto& [who, secret] : test::practice_secrets(profile_)) {
            QVERIFY2(!shown.out.contains(QString::fromUtf8(secret)), qPrintable(who));
            if (who.size() == 3) QVERIFY2(!shown.out.contains(who), qPrintable(shown.out));
        }
        for (const char* other : {"chen", "A123456789", "0129999", "\u5fe0\u5b5d"})
            QVERIFY2(!shown.out.contains(QString::fromUtf8(other)), qPrintable(shown.out));

        const QTemporaryDir folder;
        const auto file = folder.filePath("report.txt");
        const auto saved = test::jcic_desk_cli({"report", "--output", file, "--profile", profile, "--json"});
        QCOMPARE(saved.status, 0);
        QCOMPARE(saved.json()["file"].toString(), file);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly) && written.readAll().startsWith("jcic-desk "));
        // People see it before it is saved.
        const auto seen =
            test::jcic_desk_cli({"report", "--output", folder.filePath("seen.txt"), "--profile", profile});
        QCOMPARE(seen.status, 0);
        QVERIFY2(seen.error.contains("self-check:") && seen.error.contains("disk_warning: 500"),
                 qPrintable(seen.error));
        QVERIFY(test::is_fault(test::jcic_desk_cli({"report", "--output", file, "--profile", profile, "--json"}),
                               "file.write"));
        QCOMPARE(test::jcic_desk_cli({"report", "--show", "--output", file, "--profile", profile}).status, 2);
    }

    void a_profile_that_does_not_open_has_a_report_all_the_same() {
        std::ofstream(profile_ / "settings.conf", std::ios::app) << "chen = 1\n";
        const auto shown = test::jcic_desk_cli({"report", "--profile", QString::fromStdString(profile_.string())});
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.out.contains("does not open: file.form"));
        QVERIFY(!shown.out.contains("chen"));
    }

    void a_limit_that_is_none_is_refused_data() {
        QTest::addColumn<QString>("limit");
        for (const char* limit : {"", "0", "-1", "86401", "5 min", "1e3"}) QTest::newRow(limit) << limit;
    }

    void a_limit_that_is_none_is_refused() {
        QFETCH(QString, limit);
        QFile settings(QString::fromStdString((profile_ / "settings.conf").string()));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        auto text = QString::fromUtf8(settings.readAll());
        settings.close();
        text.replace(QRegularExpression("clock_limit = [0-9]+"), "clock_limit = " + limit);
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write(text.toUtf8()) > 0);
        settings.close();
        const auto ended = self_check({"--json"});
        QCOMPARE(ended.status, 3);
        QVERIFY2(test::is_fault(ended, "file.form"), qPrintable(ended.out));
        const auto cause = ended.json()["cause"].toString();
        const auto path = QString::fromStdString((profile_ / "settings.conf").string());
        QVERIFY2(cause.contains(path) && cause.contains("clock_limit"), qPrintable(cause));
    }

private:
    Ended self_check(const QStringList& options) const {
        return test::jcic_desk_cli(QStringList{"self-check", "--profile", QString::fromStdString(profile_.string())} +
                                   options);
    }
    scenario::Profiles profiles_;
    std::filesystem::path profile_;
};

JCIC_TEST(TestSelfCheck)
#include "test_self_check.moc"
