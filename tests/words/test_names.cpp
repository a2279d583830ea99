// The names of the domain's values: each there, none twice.

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QtTest>
#include <map>
#include <set>

#include "app/base/fault_reasons.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/field_names.h"
#include "app/words/damage.h"
#include "app/words/form_image.h"
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

// The English words reach the program: built in, and under the contexts that the sources ask for.

class TestEnglish : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(english_.load(QStringLiteral(":/translations/jcic-desk_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&english_));
    }

    void every_fault_is_told_in_english() {
        for (const auto code : all_fault_codes()) {
            const Fault fault{code, "test", {}};
            const auto english = words::words_for(fault);
            QCoreApplication::removeTranslator(&english_);
            const auto chinese = words::words_for(fault);
            QCoreApplication::installTranslator(&english_);
            const auto text = code_text(code);
            const QByteArray name(text.data(), static_cast<qsizetype>(text.size()));
            QVERIFY2(english.title != chinese.title, name);
            QVERIFY2(english.cause != chinese.cause, name);
            QVERIFY2(english.advice != chinese.advice, name);
        }
    }

    void sentences_put_together_keep_their_spaces() {
        const auto said = words::words_for(Fault{FaultCode::card_pin_wrong, "test", {{"tries", "2"}}});
        QCOMPARE(said.cause, QStringLiteral("The card does not accept this password. 2 tries left."));
    }

    void one_is_no_plural() {
        const auto said = [](FaultCode code, const char* key, const char* value) {
            return words::words_for(Fault{code, "test", {{key, value}}}).cause;
        };
        QVERIFY(said(FaultCode::card_pin_wrong, "tries", "1").endsWith(QStringLiteral("1 try left.")));
        QVERIFY(said(FaultCode::rule_pw_4, "limit", "1").contains(QStringLiteral("1 failure in a row")));
        QVERIFY(said(FaultCode::rule_pw_4, "limit", "5").contains(QStringLiteral("5 failures in a row")));
    }

    /// Whatever a fault carries, in each declared reason's words.
    void no_sentence_runs_into_the_next() {
        const auto details = details_in_words();
        QVERIFY(details.size() > 50);
        static const QRegularExpression joined(QStringLiteral("[^\\s.][.!?]\"?[A-Z]"));
        QStringList wrong;
        const auto own = std::ranges::find(details, "whose", &Detail::key);
        QVERIFY(own != details.end());
        auto not_own = details;  // a person's own card has words of its own
        not_own.erase(not_own.begin() + (own - details.begin()));
        const auto judge_with = [&](const std::vector<Detail>& what, FaultCode code, const std::string& reason) {
            Fault fault{code, "test", what};
            if (!reason.empty()) fault.details.push_back({"reason", reason});
            const auto said = words::words_for(fault);
            for (const auto& text : {said.cause, said.advice})
                for (auto found = joined.globalMatch(text); found.hasNext();)
                    wrong << text.mid(std::max(qsizetype{0}, found.next().capturedStart() - 40), 60);
        };
        const auto judge = [&](FaultCode code, const std::string& reason) {
            judge_with(details, code, reason);
            judge_with(not_own, code, reason);
        };
        for (const auto code : all_fault_codes()) judge(code, {});
        for (const auto& one : all_fault_reasons()) judge(one.code, std::string(one.name));
        wrong.removeDuplicates();
        for (const auto& one : wrong) qWarning("%s", qPrintable(one));
        QVERIFY(wrong.isEmpty());
    }

    void names_are_english() {
        QCOMPARE(words::word_for(domain::Duty::query_officer), QStringLiteral("Query officer"));
        QCOMPARE(words::time_left(std::chrono::minutes{310}), QStringLiteral("5 h 10 min left"));
    }

private:
    /// Each detail that the sources of the words ask for, with a value.
    static std::vector<Detail> details_in_words() {
        static const QRegularExpression asked(QStringLiteral("\\b(with|with_time|has)\\(\"([a-z-]+)\""));
        std::map<std::string, std::string> out;
        const QDir folder(QString::fromStdString(test::in_source("app/words")));
        for (const auto& name : folder.entryList({QStringLiteral("*.cpp")})) {
            QFile file(folder.filePath(name));
            if (!file.open(QFile::ReadOnly)) qFatal("app/words");
            const auto text = QString::fromUtf8(file.readAll());
            for (auto found = asked.globalMatch(text); found.hasNext();) {
                const auto one = found.next();
                const bool time = one.captured(1) == QLatin1String("with_time");
                out[one.captured(2).toStdString()] = time ? "2026-11-20T01:00:00.000Z" : "7";
            }
        }
        out.erase("reason");
        std::vector<Detail> details;
        for (const auto& [name, value] : out) details.push_back({name, value});
        return details;
    }

    QTranslator english_;
};

// R-AU-4: each thing that can be told of a form's image is a whole sentence with its figures.
using namespace jcic::domain;

class TestFormWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_sign_is_a_whole_sentence_R_AU_4() {
        for (int sign = 0; sign <= static_cast<int>(FormSign::not_looked_at); ++sign)
            for (const bool likely : {false, true}) {
                const auto text = words::word_for(FormRemark{
                    static_cast<FormSign>(sign), Weight::attention, 2, 12, likely, {Clue::exposure, Clue::specks}});
                QVERIFY2(text.endsWith(QStringLiteral("。")) && !text.contains(QLatin1Char('%')), qPrintable(text));
            }
    }

    void a_guess_names_its_reasons() {
        const auto text = words::word_for(
            FormRemark{FormSign::photographed, Weight::danger, 0, 0, true, {Clue::exposure, Clue::bent}});
        QVERIFY(text.contains(QStringLiteral("很可能")) && text.contains(QStringLiteral("曝光")) &&
                text.contains(QStringLiteral("不平行")));
    }
};

// R-LO-5: what windows and terminal say of working papers, once for both.

class TestPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void each_reason_against_a_branchs_report_is_a_sentence_of_its_own_R_LO_5() {
        std::set<QString> told;
        for (const auto* reason : {"cut", "form", "signature", "not-valid", "future", "world", "half", "early",
                                   "unknown", "fingerprint", "replaced"}) {
            const auto text = words::why_report_not_taken(reason, QStringLiteral("115H2"));
            QVERIFY2(text.endsWith(QStringLiteral("。")) && !text.contains(QLatin1Char('%')), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String(reason)), qPrintable(text));
            QVERIFY(told.insert(text).second);
        }
        QVERIFY(words::why_report_not_taken("half", QStringLiteral("115H2")).contains(QStringLiteral("115H2")));
        QVERIFY(words::why_report_not_taken("file.read", {}).contains(QStringLiteral("file.read")));
    }

    void what_came_of_a_drawn_record_is_told_one_from_the_other() {
        domain::registers::Reviewed one{
            "115-10-1-003", "115-10-1", "Q-1", domain::Item::t50, *domain::PersonId::parse("L03"), true, false,
            false,          false,      ""};
        std::set<QString> told{words::review_result(one)};
        one.answered = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        one.with_finding = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        one.conforming = true;
        QVERIFY(told.insert(words::review_result(one)).second);
        const auto by_chance = words::drawn_how(one);
        one.by_chance = false;
        QVERIFY(words::drawn_how(one) != by_chance);
    }

    void a_half_year_names_its_year_and_half() {
        QVERIFY(words::half_year(115, false).contains(QStringLiteral("115")));
        QVERIFY(words::half_year(115, false) != words::half_year(115, true));
    }
};

JCIC_TEST(TestNames)
JCIC_TEST(TestEnglish)
JCIC_TEST(TestFormWords)
JCIC_TEST(TestPapers)
#include "test_names.moc"
