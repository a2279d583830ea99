// The README's first walk, in both languages: its commands, as they stand there, say what stands below them.
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "support/built.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

QString section_of(const QString& page, const QString& heading) {
    return page.section(QStringLiteral("\n## %1\n").arg(heading), 1).section(QStringLiteral("\n## "), 0, 0);
}

QString block(const QString& text, const char* language) {
    return text.section(QStringLiteral("```%1\n").arg(QLatin1String(language)), 1)
        .section(QStringLiteral("\n```"), 0, 0);
}

/// Each day has its own numbers, times and digests.
QString comparable(QString line) {
    static const QRegularExpression own(QStringLiteral("[0-9a-fA-F]{6,}|[0-9A-Z]{4}(-[0-9A-Z]{4})+|\\d[\\d:.,/-]*"));
    return line.replace(own, QStringLiteral("#")).simplified();
}

}  // namespace

class TestFirstWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void its_commands_say_what_stands_below_them_data() {
        QTest::addColumn<QString>("heading");
        QTest::newRow("README.md") << QStringLiteral("Tamper with the ledger");
        QTest::newRow("README.zh.md") << QStringLiteral("竄改日誌");
    }
    void its_commands_say_what_stands_below_them() {
        QFETCH(const QString, heading);
        QFile page(QString::fromStdString(test::in_source(QTest::currentDataTag())));
        QVERIFY(page.open(QFile::ReadOnly));
        const auto walk = section_of(QString::fromUtf8(page.readAll()), heading);
        const auto commands = block(walk, "sh");
        const auto told = block(walk, "text");
        QVERIFY(commands.count(u'\n') >= 4 && told.count(u'\n') >= 2);

        const QTemporaryDir folder;
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH",
                           QFileInfo(test::built("app/jcic-ledger-verify")).path() + u':' + environment.value("PATH"));
        environment.insert("CUPS_SERVER", folder.filePath("no-cups.sock"));
        environment.insert("HOME", folder.path());
        shell.setProcessEnvironment(environment);
        shell.start("sh", {"-c", commands});
        QVERIFY(shell.waitForFinished(240'000));
        const auto said = QString::fromUtf8(shell.readAll());

        QStringList lines;
        for (const auto& line : said.split(u'\n')) lines << comparable(line);
        for (const auto& line : told.split(u'\n')) {
            const auto at = lines.indexOf(comparable(line));
            QVERIFY2(at >= 0, qPrintable(line + QStringLiteral(" is not said, or not in that order, in:\n") + said));
            lines = lines.mid(at + 1);
        }
    }
};

JCIC_TEST(TestFirstWalk)
#include "test_first_walk.moc"
