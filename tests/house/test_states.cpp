// A state of an item, a record or a copy has one name (app/domain/registers/state_names.h): else a search for the
// board's word finds nothing in a register, and two lists count the same thing twice.
#include <QRegularExpression>
#include <QTest>
#include <array>

#include "app/domain/registers/state_names.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

/// Where a state is given a name of its own: a case of a switch that says something in Chinese.
QStringList named_in(const QString& code) {
    static const QRegularExpression names(QStringLiteral(
        "case\\s+[\\w:]*\\b(?:(?:ItemState|RecordState|CopyState)::\\w+|"
        "S::(?:submitted|approved|refused|requesting|unsettled|serial_held|retrieved|expired|failed|withdrawn)):\\s*"
        "return\\b(?:(?!\\bname\\b)[^;\"])*(?:\"[a-z]+\",\\s*)?\"[^\"]*[\\x{3400}-\\x{9fff}][^\"]*\""));
    QStringList out;
    for (auto all = names.globalMatch(code); all.hasNext();) out << all.next().captured(0).simplified();
    return out;
}

/// The one home of the names; and what a page of a deletion says became of each copy, in sentences.
bool may_name_states(const QString& path) {
    return path == QLatin1String("app/domain/registers/state_names.cpp") ||
           path == QLatin1String("app/inquiry/steps/deletion.cpp");
}

template <class State>
QStringList names_of(int count) {
    QStringList out;
    for (int i = 0; i < count; ++i) out << QString::fromUtf8(domain::official_name(static_cast<State>(i)));
    return out;
}

}  // namespace

class TestStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_names_a_state_is_found_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("names");
        const auto row = [](const char* name, const QString& code, bool names) {
            QTest::newRow(name) << code << names;
        };
        row("a word", QStringLiteral("case domain::ItemState::refused:\n    return \"未核准\";"), true);
        row("a translated one", QStringLiteral("case CopyState::out: return Names::tr(\"使用中\");"), true);
        row("of a description", QStringLiteral("case S::expired: return JCIC_WORD(\"registers\", \"逾期\");"), true);
        row("with a mark", QStringLiteral("case ItemState::expired: return {Mark::act, Board::tr(\"逾期\")};"), true);
        row("the one name", QStringLiteral("case ItemState::expired: return {Mark::act, name};"), false);
        row("and more", QStringLiteral("case ItemState::expired: return with_more(name, tr(\"聯徵已刪除\"));"), false);
        row("an identifier", QStringLiteral("case ItemState::expired: return \"expired\";"), false);
        row("of something else", QStringLiteral("case CardState::present: return tr(\"已插入\");"), false);
    }
    void what_names_a_state_is_found() {
        QFETCH(QString, code);
        QFETCH(bool, names);
        QCOMPARE(!named_in(code).isEmpty(), names);
    }

    void every_state_is_named_in_one_place() {
        QStringList found;
        const auto all = sources(QString::fromStdString(test::in_source("")), {"app", "ui"});
        QVERIFY(all.size() > 1000);
        for (const auto& source : all) {
            if (may_name_states(source.path)) continue;
            for (const auto& one : named_in(source.text)) found << source.path + QStringLiteral(": ") + one;
        }
        for (const auto& one : found) qWarning("names a state: %s", qPrintable(one));
        QVERIFY(found.isEmpty());
    }

    // What was called otherwise until now is no name of a state anywhere (the words that an event or a rule has are its
    // own).
    void no_former_name_is_left() {
        static constexpr std::array former{
            "\"未核准\"",           "\"待查明\"",   "\"已取回\"",         "\"發查未成\"",    "\"發查被拒\"",
            "\"逾期，聯徵已刪除\"", "\"等機關\"",   "\"再問\"",           "\"已印\"",        "\"在外\"",
            "\"已註銷\"",           "\"存為檔案\"", "\"在外（加密檔）\"", "\"遺失，已核銷\""};
        for (const auto& source : sources(QString::fromStdString(test::in_source("")), {"app", "ui"}))
            for (const auto* one : former)
                QVERIFY2(!source.text.contains(QString::fromUtf8(one)),
                         qPrintable(source.path + QString::fromUtf8(one)));
    }

    void no_two_states_share_a_name() {
        const auto items = names_of<domain::ItemState>(11);
        const auto records = names_of<domain::RecordState>(3);
        const auto copies = names_of<domain::CopyState>(10);
        const auto all = items + records + copies;
        for (const auto& name : all) {
            QVERIFY(!name.isEmpty());
            QVERIFY2(all.count(name) == 1, qPrintable(name));
        }
    }
};

JCIC_TEST(TestStates)
#include "test_states.moc"
