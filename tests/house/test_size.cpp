// A source stays one idea: what is longer than this holds several. Nothing is cut because of a number.
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/classes.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

constexpr qsizetype source_limit = 600;
constexpr qsizetype class_lines = 600;
constexpr qsizetype class_methods = 40;

/// Larger than a class should be, and not to grow: lines and functions, at most.
const QMap<QString, ClassSize>& larger() {
    static const QMap<QString, ClassSize> all{{"app/words FaultWords", {2430, 260}}};  // a function to each fault
    return all;
}

QStringList too_large(const QMap<QString, ClassSize>& sizes) {
    QStringList faults;
    for (auto one = sizes.cbegin(); one != sizes.cend(); ++one) {
        const auto most = larger().value(one.key(), {class_lines, class_methods});
        if (one->lines <= most.lines && one->methods <= most.methods) continue;
        faults << QStringLiteral("%1: %2 lines and %3 functions over all its files, at most %4 and %5")
                      .arg(one.key())
                      .arg(one->lines)
                      .arg(one->methods)
                      .arg(most.lines)
                      .arg(most.methods);
    }
    return faults;
}

}  // namespace

class TestSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_source_is_too_long() {
        const auto files = sources(QString::fromStdString(jcic::test::in_source("")), {"app", "pcsc", "ui", "tests"});
        QVERIFY(files.size() > 20);
        QStringList faults;
        for (const Source& source : files)
            if (source.lines() > source_limit)
                faults << QStringLiteral("%1: %2 lines, at most %3")
                              .arg(source.path)
                              .arg(source.lines())
                              .arg(source_limit);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// A line cut in silence would be signed as if it were what somebody wrote: the rules say below the field what is
    /// too long (domain/typed_text.h).
    void no_field_cuts_what_is_typed() {
        int read = 0;
        QStringList faults;
        QDirIterator files(QString::fromStdString(jcic::test::in_source("ui")), {"*.cpp", "*.h"}, QDir::Files,
                           QDirIterator::Subdirectories);
        for (; files.hasNext(); ++read) {
            const auto path = files.next();
            if (read_text(path).contains("maxLength", Qt::CaseInsensitive)) faults << path;
        }
        QVERIFY(read > 100);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// The Result that a call returned is gone before the loop begins: it read what was freed, and counted nothing.
    void no_loop_runs_over_what_a_temporary_held() {
        static const QRegularExpression held(R"(for \([^:;{\n]* :[^;{\n]*\)\.value\(\)\)(?!\)))");
        QVERIFY(QStringLiteral("for (const auto& one : desk.owed().value())").contains(held));
        QVERIFY(!QStringLiteral("for (const auto& one : owed.value())").contains(held));
        for (const auto& source :
             sources(QString::fromStdString(jcic::test::in_source("")), {"app", "pcsc", "ui", "tests"})) {
            const auto code = without_comments_and_strings(source.text);
            const auto found = held.match(code);
            QVERIFY2(!found.hasMatch(), qPrintable(source.path + ": " + found.captured()));
        }
    }

    void lines_are_counted() { QCOMPARE((Source{"ui/a.cpp", QString(301, u'\n')}).lines(), 301); }

    void no_class_is_too_large() {
        const auto sizes =
            class_sizes(sources(QString::fromStdString(jcic::test::in_source("")), {"app", "pcsc", "ui"}));
        QVERIFY(sizes.size() > 200);
        const auto faults = too_large(sizes);
        for (const auto& fault : faults) qWarning("%s", qPrintable(fault));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void what_was_mended_is_listed_no_more() {
        const auto sizes =
            class_sizes(sources(QString::fromStdString(jcic::test::in_source("")), {"app", "pcsc", "ui"}));
        for (auto one = larger().cbegin(); one != larger().cend(); ++one) {
            const auto size = sizes.value(one.key());
            QVERIFY2(size.lines > class_lines || size.methods > class_methods, qPrintable(one.key()));
        }
    }

    void a_class_is_counted_over_its_files() {
        const QVector<Source> planted{
            {"app/a/b.h", "class B {\npublic:\n    void f();\n};\nstruct C;\nstruct E {};\n"},
            {"app/a/b.cpp", "void B::f() {\n    if (g()) h();\n}\n\nint B::Inner::g() const { return 1; }\n"},
            {"app/a/more.cpp", "Result<int> B::h(int a,\n                 int b) {\n}\nstatic int x = B::y();\n"}};
        const auto sizes = class_sizes(planted);
        QCOMPARE(sizes.keys(), (QStringList{"app/a B", "app/a E"}));
        QCOMPARE(sizes["app/a B"].lines, 4 + 3 + 1 + 3);
        QCOMPARE(sizes["app/a B"].methods, 3);
        QCOMPARE(too_large({{"app/a B", {class_lines + 1, 1}}}).size(), 1);
        QCOMPARE(too_large({{"app/a B", {1, class_methods + 1}}}).size(), 1);
    }
};

JCIC_TEST(TestSize)
#include "test_size.moc"
