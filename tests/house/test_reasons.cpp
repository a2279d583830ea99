// No fault carries a reason that nobody declared: app/base/fault_reasons.def, which words and documents follow.
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "app/base/fault_reasons.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/reasons.h"
#include "tests/house/sources.h"

using namespace jcic;
using namespace jcic::house;

namespace {

const QString root = QString::fromStdString(test::in_source(""));

/// Enumerators by the order of FaultCode.
const QStringList& enumerators() {
    static const QStringList all{
#define FAULT(name, text, outcome) QStringLiteral(#name),
#include "app/base/fault_codes.def"
#undef FAULT
    };
    return all;
}

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString named(FaultCode code) {
    return enumerators().at(static_cast<int>(code));
}

QVector<Source> program() {
    auto all = sources(root, {"app", "ui", "pcsc"});
    all.removeIf([](const Source& one) { return one.path.startsWith(QLatin1String("app/words/")); });
    return all;
}

/// The code that a part of the words belongs to.
QString whose(const QString& function) {
    if (function == QLatin1String("workstation_certificate")) return QStringLiteral("input_form");
    QString longest;
    for (const auto code : all_fault_codes())
        if (const auto name = named(code); (function + u'_').startsWith(name + u'_') && name.size() > longest.size())
            longest = name;
    return longest;
}

/// What the words of each code are chosen by: choose("reason", {{"x", …}, …}) in FaultWords::code().
QSet<QString> worded() {
    static const QRegularExpression function(
        QStringLiteral("^(?:Words|QString) FaultWords::(\\w+)\\(\\) const \\{(.*?)^\\}"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression chosen(QStringLiteral("choose\\(\\s*\"reason\",\\s*\\{(.*?)\\}\\}"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression name(QStringLiteral("\\{\"([^\"]+)\","));
    QSet<QString> out;
    for (const auto& source : sources(root, {"app/words"})) {
        auto functions = function.globalMatch(source.text);
        while (functions.hasNext()) {
            const auto one = functions.next();
            if (whose(one.captured(1)).isEmpty()) continue;  // words that several codes share
            auto choices = chosen.globalMatch(one.captured(2));
            while (choices.hasNext()) {
                auto names = name.globalMatch(choices.next().captured(1));
                while (names.hasNext()) out << whose(one.captured(1)) + u' ' + names.next().captured(1);
            }
        }
    }
    return out;
}

QSet<QString> pairs_in(const char* code) {
    QSet<QString> out;
    for (const auto& one : carried_reasons({{QStringLiteral("app/x/x.cpp"), QString::fromUtf8(code)}}))
        out << one.code + u' ' + one.reason;
    return out;
}

}  // namespace

class TestReasons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_way_to_give_a_reason_is_read_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pairs");
        const auto row = [](const char* name, const char* code, const char* pairs) {
            QTest::newRow(name) << QString::fromUtf8(code) << QString::fromUtf8(pairs);
        };
        row("plain", R"(R f() { return fail(FaultCode::a, "p", {{"k", "v"}, {"reason", "x"}}); })", "a x");
        row("a fault made at once", R"(R f() { return Fault{FaultCode::a, "p", {{"reason", "x"}}}; })", "a x");
        row("one of two", R"(R f() { return fail(FaultCode::a, "p", {{"reason", t == "no" ? "x" : "y"}}); })",
            "a x,a y");
        row("a helper's", R"(R f(const char* why) { return fail(FaultCode::a, "p", {{"reason", why}}); }
                            R g() { return bad ? f("x") : f("y"); })",
            "a x,a y");
        row("a lambda's", R"(R g() { const auto f = [&](std::string why) {
                                return fail(FaultCode::a, "p", {{"reason", std::move(why)}}); };
                            return f("x"); })",
            "a x");
        row("code and reason handed over",
            R"(R f(FaultCode code, const char* why) { return fail(code, "p", {{"reason", why}}); }
                                             R g() { return f(FaultCode::a, "x"); } R h() { return f(FaultCode::b, "y"); })",
            "a x,b y");
        row("handed on", R"(R f(FaultCode code, const char* why) { return fail(code, "p", {{"reason", why}}); }
                            R g(FaultCode of, const char* which) { return f(of, which); }
                            R h() { return g(FaultCode::a, "x"); })",
            "a x");
        row("a code that varies", R"(R f(FaultCode code, const char* why) { return fail(code, "p", {{"reason", why}}); }
                                     R h() { auto kind = FaultCode::a; if (other) kind = FaultCode::b;
                                         return f(kind, "x"); })",
            "a x,b x");
        row("a variable",
            R"(R f() { const char* why = late ? "x" : "y"; return fail(FaultCode::a, "p", {{"reason", why}}); })",
            "a x,a y");
        row("what a function returns", R"(const char* why(int n) { if (n) return "x"; return "y"; }
                                         R f() { return fail(FaultCode::a, "p", {{"reason", why(1)}}); })",
            "a x,a y");
        row("details made before", R"(R f() { std::vector<Detail> details{{"reason", "x"}};
                                     return fail(FaultCode::a, "p", details); })",
            "a x");
        row("pieces", R"(R f() { return fail(FaultCode::a, "p", {{"reason", "x" + std::to_string(n)}}); })", "a +");
        row("a member of another",
            R"(R f(const W& w) { return fail(FaultCode::a, "p", {{"reason", w.bad ? "x" : "y"}}); }
                                     R g() { return f({"z"}); })",
            "a x,a y");
        row("a comment", R"(// fail(FaultCode::a, "p", {{"reason", "x"}}))", "");
    }
    void each_way_to_give_a_reason_is_read() {
        QFETCH(QString, code);
        QFETCH(QString, pairs);
        auto wanted = pairs.split(u',', Qt::SkipEmptyParts);
        auto found = pairs_in(qPrintable(code)).values();
        wanted.sort();
        found.sort();
        QCOMPARE(found, wanted);
    }

    void each_reason_of_the_sources_is_declared() {
        QSet<QString> declared;
        QSet<QString> spoken;
        for (const auto& one : all_fault_reasons()) declared << named(one.code) + u' ' + text_of(one.name);
        for (const auto code : all_fault_codes())
            if (speaks_its_reason(code)) spoken << named(code);
        const auto carried = carried_reasons(program());
        QVERIFY2(carried.size() > 400, "the reader of reasons has gone blind");
        QStringList missing;
        for (const auto& one : carried)
            if (!declared.contains(one.code + u' ' + one.reason) && !spoken.contains(one.code))
                missing << QStringLiteral("REASON(%1, \"%2\")  // %3").arg(one.code, one.reason, one.where);
        missing.removeDuplicates();
        for (const auto& one : missing) qWarning("app/base/fault_reasons.def lacks: %s", qPrintable(one));
        QVERIFY(missing.isEmpty());
    }

    void each_reason_that_words_are_chosen_by_is_declared() {
        QSet<QString> declared;
        for (const auto& one : all_fault_reasons()) declared << named(one.code) + u' ' + text_of(one.name);
        const auto found = worded();
        QVERIFY2(found.size() > 150, "the reader of words has gone blind");
        const auto undeclared = found - declared;
        for (const auto& one : undeclared) qWarning("app/words has words of an undeclared reason: %s", qPrintable(one));
        QVERIFY(undeclared.isEmpty());
    }

    void nothing_is_declared_twice_or_for_nobody() {
        QString code;
        for (const auto& one : program()) code += one.text;
        QSet<QString> seen;
        for (const auto& one : all_fault_reasons()) {
            const auto pair = named(one.code) + u' ' + text_of(one.name);
            QVERIFY2(!seen.contains(pair), qPrintable(pair + " stands twice"));
            seen << pair;
            QVERIFY2(code.contains(u'"' + text_of(one.name) + u'"'), qPrintable(pair + " is given by nobody"));
            QVERIFY2(!speaks_its_reason(one.code), qPrintable(pair));
        }
        for (const auto& one : all_fault_reasons())
            QVERIFY2(one.advice_of.empty() || seen.contains(named(one.code) + u' ' + text_of(one.advice_of)),
                     qPrintable(named(one.code) + u' ' + text_of(one.name)));
    }

    // `ledger verify` takes the findings of app/verify's judge, which knows nothing of the desk's words.
    void each_finding_of_the_judge_has_words_at_the_desk() {
        static const QRegularExpression entry(QStringLiteral("Entry\\{\"([a-z-]+)\""));
        const QSet<QString> of_a_file{"opening", "record",      "cut",   "after-end", "certificate",
                                      "value",   "fingerprint", "event", "part",      "path"};
        const auto damage = read_text(root + "/app/words/damage.cpp");
        const auto ledger = read_text(root + "/app/domain/catalogue/ledger.cpp");
        int judged = 0;
        const auto words = read_text(root + "/app/verify/words.cpp");
        for (auto found = entry.globalMatch(words); found.hasNext();) {
            const auto reason = found.next().captured(1);
            if (of_a_file.contains(reason)) continue;
            ++judged;
            QVERIFY2(damage.contains(QStringLiteral("DamageWord{\"%1\"").arg(reason)), qPrintable(reason));
            QVERIFY2(ledger.contains(QStringLiteral("Choice{\"%1\"").arg(reason)), qPrintable(reason));
        }
        QVERIFY(judged > 40);
    }
};

JCIC_TEST(TestReasons)
#include "test_reasons.moc"
