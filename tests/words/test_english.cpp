// The English words reach the program: built in, and under the contexts that the sources ask for.
#include <QDir>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>
#include <map>

#include "app/base/fault_reasons.h"
#include "app/words/words.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

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

JCIC_TEST(TestEnglish)
#include "test_english.moc"
