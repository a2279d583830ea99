// What follows from an item is asked of its properties (app/domain/items.h), not of its code: else a new item is owed
// nothing of what T50 to T52 are.
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

/// Where an item is asked for by its code: compared, looked up, a case of its own.
QStringList asked_by_code(const QString& source) {
    static const QRegularExpression by_code(
        QStringLiteral("(?:[=!]=|find\\(|at\\(|contains\\(|\\bcase)\\s*(?:domain::)?Item::t5\\d|Item::t5\\d\\s*[=!]="));
    QStringList out;
    auto all = by_code.globalMatch(without_comments_and_strings(source));
    while (all.hasNext()) out << all.next().captured(0);
    return out;
}

/// An item's names and its page's layout are its own; without a case of its own the compiler misses it there.
bool may_name_items(const QString& path) {
    return path == QLatin1String("app/words/names.cpp") || path == QLatin1String("app/paper/forms/form_kinds.cpp");
}

}  // namespace

class TestItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_asks_by_code_is_found_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("asks");
        QTest::newRow("compared") << "if (item == domain::Item::t52) owe();" << true;
        QTest::newRow("the other way round") << "return Item::t50 != which;" << true;
        QTest::newRow("looked up") << "query.items.find(Item::t52)" << true;
        QTest::newRow("a case") << "case domain::Item::t51:" << true;
        QTest::newRow("a property") << "if (domain::info(item).needs_year) ask();" << false;
        QTest::newRow("a beginning") << "Item item = Item::t50;" << false;
        QTest::newRow("a comment") << "// item == Item::t52" << false;
    }
    void what_asks_by_code_is_found() {
        QFETCH(QString, code);
        QFETCH(bool, asks);
        QCOMPARE(!asked_by_code(code).isEmpty(), asks);
    }

    void nothing_asks_for_an_item_by_its_code() {
        QStringList found;
        const auto all = sources(QString::fromStdString(test::in_source("")), {"app", "ui"});
        QVERIFY(all.size() > 1000);
        for (const auto& source : all) {
            if (may_name_items(source.path) || source.path.startsWith(QLatin1String("app/practice/"))) continue;
            for (const auto& one : asked_by_code(source.text)) found << source.path + QStringLiteral(": ") + one;
        }
        for (const auto& one : found) qWarning("asks by code: %s", qPrintable(one));
        QVERIFY(found.isEmpty());
    }
};

JCIC_TEST(TestItems)
#include "test_items.moc"
