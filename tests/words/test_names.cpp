// The names of the domain's values: each there, none twice.
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/field_names.h"
#include "app/words/damage.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using namespace std::chrono_literals;
using words::time_left;
using words::word_for;

namespace {

/// Whether the first `count` values of an enumeration have words, all different.
template <class Value>
bool told_apart(int count) {
    QSet<QString> words;
    for (int i = 0; i < count; ++i) words.insert(word_for(static_cast<Value>(i)));
    return words.size() == count && !words.contains(QString());
}

}  // namespace

class TestNames : public QObject {
    Q_OBJECT

private slots:
    /// In the terminal and in the trail, where it would stand as its name alone.
    void what_a_verifier_finds_is_told_in_words() {
        const auto& fields = domain::events::find("ledger.verified")->fields;
        const auto found = std::ranges::find(fields, std::string_view(field::found), &domain::events::Field::name);
        QVERIFY(found != std::end(fields));
        QSet<QString> told;
        for (const auto& one : found->said) {
            told.insert(QLatin1String(one.name));
            QVERIFY2(!words::word_for_damage(one.name).isEmpty(), one.name.data());
        }
        // What the second verifier finds in a file that was exported, of which the desk's has none; and in sheets.
        const QSet<QString> not_ours{"opening", "record", "cut",         "after-end", "origin", "certificate",
                                     "event",   "part",   "fingerprint", "path",      "value",  "sheet"};
        QFile source(QString::fromStdString(test::in_source("app/verify/words.cpp")));
        QVERIFY(source.open(QFile::ReadOnly));
        static const QRegularExpression entry(QStringLiteral("Entry\\{\\s*\"([a-z-]+)\""));
        QStringList lacking;
        int seen = 0;
        for (auto all = entry.globalMatch(QString::fromUtf8(source.readAll())); all.hasNext(); ++seen)
            if (const auto name = all.next().captured(1); !told.contains(name) && !not_ours.contains(name))
                lacking.append(name);
        QVERIFY(seen > 50);
        QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join(u' ')));
    }

    void every_value_has_a_word_of_its_own() {
        QVERIFY(told_apart<domain::Duty>(8));
        QVERIFY(told_apart<domain::Business>(2));
        QVERIFY(told_apart<domain::SubjectKind>(4));
        QVERIFY(told_apart<domain::AuthorisationKind>(3));
        QVERIFY(told_apart<domain::Tick>(4));
        QVERIFY(told_apart<domain::ItemState>(11));
        QVERIFY(told_apart<domain::RecordState>(3));
        QVERIFY(told_apart<domain::CopyState>(10));
        QVERIFY(told_apart<domain::SetupStep>(static_cast<int>(domain::setup_steps().size())));
    }

    void items_have_JCICs_names() {
        for (const auto item : domain::all_items) {
            const auto& row = domain::info(item);
            QCOMPARE(words::title_of(item),
                     QString::fromUtf8(row.title.data(), static_cast<qsizetype>(row.title.size())));
            QCOMPARE(words::short_title_of(item),
                     QString::fromUtf8(row.short_title.data(), static_cast<qsizetype>(row.short_title.size())));
        }
    }

    void an_allowing_rule_is_told_with_its_date() {
        QVERIFY(words::permission(FaultCode::rule_el_1).contains(QStringLiteral("109-01-15")));
        QVERIFY(words::permission(FaultCode::rule_el_2).contains(QStringLiteral("113-04-17")));
        QVERIFY(words::permission(FaultCode::rule_el_3).contains(QStringLiteral("112-11-01")));
        QVERIFY(words::permission(FaultCode::rule_el_4).isEmpty());
    }

    void time_left_is_told_in_the_two_largest_units_data() {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](Millis left, const char* text) {
            QTest::newRow(text) << qint64{left.count()} << QString::fromUtf8(text);
        };
        row(5h + 10min, "餘 5 小時 10 分");
        row(74h + 59min, "餘 3 日 2 小時");
        row(24h, "餘 1 日 0 小時");
        row(24h - 1ms, "餘 23 小時 59 分");
        row(1h - 1ms, "餘 59 分");
        row(59s, "餘不足 1 分");
        row(0ms, "已到期");
        QTest::newRow("long past") << qint64{-100000} << QStringLiteral("已到期");
    }

    void time_left_is_told_in_the_two_largest_units() {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, text);
        QCOMPARE(time_left(Millis{milliseconds}), text);
    }
};

JCIC_TEST(TestNames)
#include "test_names.moc"
