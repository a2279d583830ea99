// Small files: a window stays a window, a source stays one idea.
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

constexpr qsizetype window_limit = 300;
constexpr qsizetype source_limit = 350;

qsizetype limit_of(const Source& source) {
    return source.path.startsWith(u"ui/") ? window_limit : source_limit;
}

}  // namespace

class TestSize : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_source_is_too_long();
    void lines_are_counted();
};

void TestSize::no_source_is_too_long() {
    const auto files = sources(QString::fromStdString(jcic::test::in_source("")), {"app", "pcsc", "ui", "tests"});
    QVERIFY(files.size() > 20);
    QStringList faults;
    for (const Source& source : files)
        if (source.lines() > limit_of(source))
            faults << QStringLiteral("%1: %2 lines, at most %3")
                          .arg(source.path)
                          .arg(source.lines())
                          .arg(limit_of(source));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestSize::lines_are_counted() {
    QCOMPARE((Source{"ui/a.cpp", QString(301, u'\n')}).lines(), 301);
    QCOMPARE(limit_of({"ui/a.cpp", {}}), window_limit);
    QCOMPARE(limit_of({"app/ledger/a.cpp", {}}), source_limit);
}

JCIC_TEST(TestSize)
#include "test_size.moc"
