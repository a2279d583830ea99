// docs/trust/threats.md names beside each promise the test that shows it: each of them is there, and each promise has
// one.
#include <QFileInfo>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/documents.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(jcic::test::in_source(""));

struct Named {
    QString room, file, test;
};

QVector<Named> named_in(const QString& text) {
    static const QRegularExpression form(QStringLiteral("`([a-z_]+)\\.([a-z_0-9-]+): ([A-Za-z_0-9', -]+)`"));
    QVector<Named> out;
    for (auto one = form.globalMatch(text); one.hasNext();) {
        const auto match = one.next();
        out.append({match.captured(1), match.captured(2), match.captured(3)});
    }
    return out;
}

/// A test, or the transcript that is a rule's home.
bool names_one(const QString& text) {
    return !named_in(text).isEmpty() || text.contains(QLatin1String("`rules."));
}

/// From its heading to the next one.
QString section(const char* heading) {
    const auto text = read_text(root + "/docs/trust/threats.md");
    const auto from = text.indexOf(QLatin1String("## ") + QLatin1String(heading));
    if (from < 0) qFatal("no promises");
    const auto to = text.indexOf(QLatin1String("\n## "), from + 3);
    return text.mid(from, to - from);
}

/// What a text's comments say, without their lines' ends.
QString said_in(const QString& text) {
    auto out = text;
    return out.remove(QRegularExpression(QStringLiteral("(?m)^[^#\\n].*$")))
        .replace(QLatin1String("\n# "), QLatin1String(" "));
}

/// Whether the file has a test function of that name, and CTest runs the file; of a forged trail, whether its text says
/// so.
QString missing(const Named& one) {
    if (one.room == QLatin1String("forged")) {
        const auto text = root + "/tests/forged/" + one.file + ".txt";
        const bool there = QFileInfo::exists(text) && said_in(read_text(text)).contains(one.test);
        return there ? QString() : text + ": " + one.test;
    }
    const auto file = root + "/tests/" + one.room + "/test_" + one.file + ".cpp";
    if (!QFileInfo::exists(file)) return file;
    const auto code = without_comments_and_strings(read_text(file));
    const QRegularExpression function("\\bvoid (\\w+::)?" + one.test + "\\(\\) *[;{]");
    if (!function.match(code).hasMatch()) return one.room + "." + one.file + ": " + one.test;
    auto lists = read_text(root + "/tests/" + one.room + "/CMakeLists.txt");
    lists.remove(QRegularExpression(QStringLiteral("#[^\n]*")));
    if (!QRegularExpression("\\b" + one.file + "\\b").match(lists).hasMatch()) return file + " is not run";
    return {};
}

}  // namespace

class TestThreats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_test_that_is_named_exists() {
        QStringList faults;
        const auto all = named_in(read_text(root + "/docs/trust/threats.md"));
        for (const auto& one : all)
            if (const auto what = missing(one); !what.isEmpty()) faults << what;
        // A rule's home is its transcript: `rules.R-DU-6`.
        static const QRegularExpression transcript(QStringLiteral("`rules\\.([A-Za-z0-9-]+)`"));
        for (auto one = transcript.globalMatch(read_text(root + "/docs/trust/threats.md")); one.hasNext();) {
            const auto file = root + "/tests/rules/" + one.next().captured(1) + ".txt";
            if (!QFileInfo::exists(file)) faults << file;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(all.size() > 80);
    }

    /// It would not be seen by the test above.
    void no_name_is_broken_over_two_lines() {
        static const QRegularExpression broken(QStringLiteral("`[a-z_]+\\.[a-z_0-9]+:\\s*\n"));
        QVERIFY(broken.match(QStringLiteral("(`verify.times:\nan_event`)")).hasMatch());
        const auto found = broken.match(read_text(root + "/docs/trust/threats.md"));
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    }

    void every_promise_names_one() {
        int promises = 0;
        for (const auto& line : section("Enemy by enemy").split(u'\n')) {
            if (!line.startsWith(u'|') || line.startsWith(QLatin1String("| ---")) ||
                line.startsWith(QLatin1String("| promised")))
                continue;
            ++promises;
            QVERIFY2(names_one(line), qPrintable(line));
        }
        QVERIFY(promises >= 40);
    }

    void every_line_by_attacker_names_one_or_says_that_nothing_is_promised() {
        int promises = 0;
        int nothing = 0;
        for (const auto& line : section("By attacker").split(u'\n')) {
            if (!line.startsWith(u'|') || line.startsWith(QLatin1String("| ---")) ||
                line.startsWith(QLatin1String("| **")) || line.startsWith(QLatin1String("| what is done")))
                continue;
            if (line.endsWith(QLatin1String("| nothing is promised |"))) {
                ++nothing;
                continue;
            }
            ++promises;
            QVERIFY2(names_one(line), qPrintable(line));
        }
        QVERIFY(promises >= 36);
        QCOMPARE(nothing, 4);  // another one is another gap: it is to be seen here
    }

    void every_point_about_host_and_login_names_one() {
        for (const char* heading : {"Who answers in JCIC's place", "Who shares the login of the system"}) {
            const auto points = section(heading).split(QStringLiteral("\n- **")).mid(1);
            QVERIFY(points.size() >= 3);
            for (const auto& one : points) QVERIFY2(names_one(one), qPrintable(one.left(80)));
        }
    }

    void every_enemy_has_promises_and_what_is_not_promised() {
        const auto enemies = section("Enemy by enemy").split(QStringLiteral("\n### ")).mid(1);
        QCOMPARE(enemies.size(), 9);
        for (const auto& one : enemies) {
            QVERIFY2(one.contains(QLatin1String("| promised | shown by |")), qPrintable(one.left(60)));
            QVERIFY2(one.contains(QLatin1String("\nNot promised: ")), qPrintable(one.left(60)));
        }
    }

    void a_test_that_does_not_exist_is_found() {
        QCOMPARE(missing({"ledger", "tampering", "a_bit_turned_in_any_page_is_found"}), QString());
        QVERIFY(!missing({"ledger", "tampering", "a_bit_turned_in_any_page_is_foun"}).isEmpty());
        QVERIFY(!missing({"ledger", "nothing", "a"}).isEmpty());
    }
};

JCIC_TEST(TestThreats)
#include "test_threats.moc"
