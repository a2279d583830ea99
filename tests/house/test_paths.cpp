// Paths. No call of the file system throws: what may fail is given an error_code, and becomes a fault with its reason.
// A folder that was removed meanwhile, a path of "" or one without permission once ended the program.
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(test::in_source(""));

/// Functions of <filesystem> that throw, by how many arguments they take with the error_code, at least.
struct Throwing {
    const char* name;
    int arguments;
};
constexpr Throwing throwing[] = {
    {"absolute", 2},
    {"canonical", 2},
    {"weakly_canonical", 2},
    {"relative", 2},
    {"proximate", 2},
    {"copy", 3},
    {"copy_file", 3},
    {"create_directory", 2},
    {"create_directories", 2},
    {"create_hard_link", 3},
    {"create_symlink", 3},
    {"current_path", 1},
    {"equivalent", 3},
    {"exists", 2},
    {"file_size", 2},
    {"hard_link_count", 2},
    {"is_empty", 2},
    {"is_directory", 2},
    {"is_regular_file", 2},
    {"is_symlink", 2},
    {"last_write_time", 2},
    {"permissions", 3},
    {"read_symlink", 2},
    {"remove", 2},
    {"remove_all", 2},
    {"rename", 3},
    {"resize_file", 3},
    {"space", 2},
    {"status", 2},
    {"symlink_status", 2},
    {"temp_directory_path", 1},
};

/// The arguments of the call whose bracket opens at `open`, by the commas of its own level.
QStringList arguments_at(const QString& code, qsizetype open) {
    QStringList out{QString()};
    int depth = 0;
    for (auto at = open; at < code.size(); ++at) {
        const auto c = code.at(at);
        if (c == u'(' || c == u'{' || c == u'[') {
            if (++depth == 1) continue;
        } else if (c == u')' || c == u'}' || c == u']') {
            if (--depth == 0) break;
        } else if (c == u',' && depth == 1) {
            out << QString();
            continue;
        }
        out.last() += c;
    }
    if (out.size() == 1 && out.first().trimmed().isEmpty()) out.clear();
    return out;
}

/// "fs::exists(path)" for each call that throws; asking what a status that was taken before says does not.
QStringList throwing_calls(const QString& source) {
    static const QRegularExpression call(QStringLiteral("\\b(?:std::filesystem|fs)::(\\w+)\\s*\\("));
    const auto code = without_comments_and_strings(source);
    QStringList out;
    auto calls = call.globalMatch(code);
    while (calls.hasNext()) {
        const auto one = calls.next();
        const auto arguments = arguments_at(code, one.capturedEnd() - 1);
        const bool of_status = arguments.size() == 1 && arguments.first().contains(QLatin1String("status("));
        for (const auto& known : throwing)
            if (one.captured(1) == QLatin1String(known.name) && arguments.size() < known.arguments && !of_status)
                out << one.captured(0) + arguments.join(u',') + u')';
    }
    // Members of a directory entry, and iterators made or moved on.
    static const QRegularExpression member(
        QStringLiteral("(?:->|\\.)(?:is_regular_file|is_directory|is_symlink|exists|status|symlink_status|file_size|"
                       "last_write_time)\\s*\\(\\s*\\)"));
    auto members = member.globalMatch(code);
    if (code.contains(QLatin1String("directory_iterator")))
        while (members.hasNext()) out << members.next().captured(0);
    static const QRegularExpression made(
        QStringLiteral("directory_iterator\\s*(?:\\w+\\s*)?[({]|:\\s*(?:std::filesystem|fs)::(?:recursive_)?directory_"
                       "iterator\\s*\\("));
    auto iterators = made.globalMatch(code);
    while (iterators.hasNext()) {
        const auto one = iterators.next();
        const auto arguments = arguments_at(code, one.capturedEnd() - 1);
        if (arguments.size() == 1) out << one.captured(0) + arguments.join(u',') + u')';
    }
    return out;
}

}  // namespace

class TestPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_throws_is_found_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("throws");
        QTest::newRow("exists") << "if (fs::exists(path)) return;" << true;
        QTest::newRow("exists, asked") << "if (fs::exists(path, ignored)) return;" << false;
        QTest::newRow("in brackets") << "fs::remove_all(with(folder, \".part\"));" << true;
        QTest::newRow("current folder") << "auto at = std::filesystem::current_path();" << true;
        QTest::newRow("absolute") << "std::filesystem::absolute(file).string()" << true;
        QTest::newRow("renamed") << "fs::rename(from, to);" << true;
        QTest::newRow("renamed, asked") << "fs::rename(from, to, error);" << false;
        QTest::newRow("a status") << "fs::is_regular_file(at->symlink_status(unknown))" << false;
        QTest::newRow("an entry") << "fs::directory_iterator at(folder, error); at->is_regular_file();" << true;
        QTest::newRow("an iterator") << "for (const auto& one : fs::directory_iterator(folder)) use(one);" << true;
        QTest::newRow("its end") << "at != fs::directory_iterator()" << false;
        QTest::newRow("a comment") << "// fs::exists(path)" << false;
    }
    void what_throws_is_found() {
        QFETCH(QString, code);
        QFETCH(bool, throws);
        QCOMPARE(!throwing_calls(code).isEmpty(), throws);
    }

    void no_call_of_the_file_system_throws() {
        QStringList found;
        const auto all = sources(root, {"app", "ui", "pcsc"});
        QVERIFY(all.size() > 1000);
        for (const auto& source : all)
            for (const auto& call : throwing_calls(source.text)) found << source.path + QStringLiteral(": ") + call;
        for (const auto& one : found) qWarning("throws: %s", qPrintable(one));
        QVERIFY(found.isEmpty());
    }

    // What somebody may have made on their machine is not known to be missing: a folder of the test's own is, and
    // nothing is ever below "/dev/null".
    void no_test_trusts_that_a_folder_of_the_machine_is_missing() {
        static const QRegularExpression trusted(QStringLiteral("\"/no(?:ne|where|t|nexistent|_?such)\\b[^\"]*\""));
        const auto all = sources(root, {"tests"});
        QVERIFY(all.size() > 100);
        for (const auto& source : all) {
            const auto found = trusted.match(source.text);
            QVERIFY2(!found.hasMatch(), qPrintable(source.path + QStringLiteral(": ") + found.captured(0)));
        }
    }
};

JCIC_TEST(TestPaths)
#include "test_paths.moc"
