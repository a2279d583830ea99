// After a whole day of either program, no password of an account or of the card, and no applicant's ID number or name,
// stands in clear in anything it said or left: standard output and error, profile (ledger included), home, temporary
// files, output folder, trace of the card.
//
// Left out, each by intent: profile/practice, where the practice world keeps its own secrets and its host; personal
// data in the printed PDFs and in the pictures of the windows, which show it; practice passwords on the standard output
// of the windows' program, which tells a stranger whom to sign in as.

#include <sstream>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"
#include "app/practice/world/world.h"
#include "support/built.h"
#include "support/test_program.h"
#include "whole_run.h"

using namespace jcic;

namespace {

struct Needle {
    std::string name;
    std::string bytes;
};

/// A text as it might lie in a file or in memory dumped to one: UTF-8, UTF-16 of either byte order, hexadecimal.
std::vector<Needle> forms_of(const std::string& name, const std::string& text) {
    const auto wide = QString::fromStdString(text);
    std::string little;
    std::string big;
    for (const QChar unit : wide) {
        const auto low = static_cast<char>(unit.unicode() & 0xff);
        const auto high = static_cast<char>(unit.unicode() >> 8);
        little += {low, high};
        big += {high, low};
    }
    const auto hex = QByteArray::fromStdString(text).toHex();
    return {{name + " in UTF-8", text},
            {name + " in UTF-16", little},
            {name + " in UTF-16BE", big},
            {name + " in hex", hex.toStdString()},
            {name + " in HEX", hex.toUpper().toStdString()}};
}

void add(std::vector<Needle>& needles, const std::string& name, const std::string& text) {
    const auto forms = forms_of(name, text);
    needles.insert(needles.end(), forms.begin(), forms.end());
}

/// Names of what is found.
QStringList found(const std::vector<Needle>& needles, const std::string& haystack) {
    QStringList names;
    for (const auto& needle : needles)
        if (haystack.find(needle.bytes) != std::string::npos) names << QString::fromStdString(needle.name);
    return names;
}

/// The text of a PDF as a reader extracts it.
std::string text_of_pdf(const std::filesystem::path& path) {
    QProcess reader;
    reader.start("pdftotext", {QString::fromStdString(path.string()), "-"});
    if (!reader.waitForFinished()) return {};
    return reader.readAllStandardOutput().toStdString();
}

}  // namespace

class SecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { run_ = std::make_unique<scenario::WholeRun>(); }

    void nothing_secret_is_left_in_clear_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("tells_passwords");
        QTest::newRow("terminal") << test::built("app/jcic-desk-cli") << QStringList{"practice", "day"} << false;
        QTest::newRow("windows") << test::built("app/jcic-desk") << QStringList{"--practice-day"} << true;
    }

    void nothing_secret_is_left_in_clear() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(bool, tells_passwords);
        const QString no_printer = QString::fromStdString((run_->folder() / "no-cups.sock").string());
        const auto trace = run_->folder() / "trace";
        QVERIFY2(run_->go(program, arguments + QStringList{"--trace", QString::fromStdString(trace.string())},
                          no_printer) == 0,
                 run_->standard_error().constData());
        QVERIFY(scenario::WholeRun::content(trace).find("> 00200081 Lc=8\n") !=
                std::string::npos);  // VERIFY, and no more
        const auto secret = passwords();
        const auto personal = applicants();
        QCOMPARE(secret.size(), std::size_t{5 * 10});  // eight people, the card's PIN and PUK
        QVERIFY(personal.size() >= 5 * 2 * 6);

        QCOMPARE(found(personal, run_->standard_output().toStdString()), QStringList());
        if (!tells_passwords) QCOMPARE(found(secret, run_->standard_output().toStdString()), QStringList());
        QCOMPARE(found(personal, run_->standard_error().toStdString()), QStringList());
        QCOMPARE(found(secret, run_->standard_error().toStdString()), QStringList());

        int ledger_files = 0;
        int pages = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(run_->folder())) {
            const auto relative = std::filesystem::relative(entry.path(), run_->folder()).string();
            if (!entry.is_regular_file() || relative.starts_with("profile/practice/")) continue;
            const auto content = scenario::WholeRun::content(entry.path());
            if (relative.starts_with("profile/ledger/")) ++ledger_files;
            const bool page = entry.path().extension() == ".pdf";
            const auto leaked = found(secret, page ? content + text_of_pdf(entry.path()) : content) +
                                (page ? QStringList() : found(personal, content));
            QVERIFY2(leaked.isEmpty(), qPrintable(QString::fromStdString(relative) + ": " + leaked.join(", ")));
            // The search itself can find: what a page is about stands in its text.
            if (page) QVERIFY(!found(personal, text_of_pdf(entry.path())).isEmpty());
            if (page) ++pages;
        }
        QVERIFY(ledger_files >= 3 + 8);  // database, origin, outer journal, a slot for each of the eight
        QVERIFY(pages >= 3);
        QVERIFY(std::filesystem::is_empty(run_->folder() / "tmp"));
    }

private:
    [[nodiscard]] std::vector<Needle> passwords() const;
    [[nodiscard]] std::vector<Needle> applicants() const;
    std::unique_ptr<scenario::WholeRun> run_;
};

std::vector<Needle> SecretsTest::passwords() const {
    std::vector<Needle> needles;
    std::istringstream lines(scenario::WholeRun::content(run_->profile() / "practice" / "credentials"));
    for (std::string line; std::getline(lines, line);)
        if (const auto equals = line.find(" = "); equals != std::string::npos)
            add(needles, "password of " + line.substr(0, equals), line.substr(equals + 3));
    return needles;
}

std::vector<Needle> SecretsTest::applicants() const {
    std::vector<Needle> needles;
    for (const auto& applicant : practice::make_world(domain::roc_date_at(SystemClock{}.now())).applicants) {
        add(needles, "ID number of " + applicant.name, applicant.id.text());
        add(needles, "name of " + applicant.name, applicant.name);
    }
    return needles;
}

JCIC_TEST(SecretsTest)
#include "test_secrets.moc"
