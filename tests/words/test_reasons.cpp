// Every code with every reason that it may carry: an advice in both languages, told apart wherever
// app/base/fault_reasons.def says that people have something else to do; and docs/use/faults.md, which lists them.
#include <QMap>
#include <QTranslator>
#include <QtTest>

#include "app/base/fault_reasons.h"
#include "app/words/words.h"
#include "support/page_part.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString pair_of(const FaultReason& one) {
    return text_of(code_text(one.code)) + u' ' + text_of(one.name);
}

words::Words words_of(FaultCode code, std::string_view reason) {
    std::vector<Detail> details;
    if (!reason.empty()) details.push_back({"reason", std::string(reason)});
    return words::words_for(Fault{code, "test", details});
}

/// "- `card.certificate`: `expired`, …" for each code that has any.
QString list_of_reasons() {
    QString out;
    for (const auto code : all_fault_codes()) {
        QStringList names;
        for (const auto& one : reasons_of(code)) names << u'`' + text_of(one.name) + u'`';
        if (speaks_its_reason(code)) names << QStringLiteral("a sentence");
        if (!names.isEmpty())
            out += test::list_entry(QStringLiteral("`%1`: %2").arg(text_of(code_text(code)), names.join(u", ")));
    }
    return out;
}

}  // namespace

class TestReasonWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(english_.load(QStringLiteral(":/translations/jcic-desk_en.qm"))); }

    void each_reason_has_words_that_fit_it_data() {
        QTest::addColumn<bool>("english");
        QTest::newRow("Chinese") << false;
        QTest::newRow("English") << true;
    }
    void each_reason_has_words_that_fit_it() {
        QFETCH(bool, english);
        if (english) QVERIFY(QCoreApplication::installTranslator(&english_));
        QStringList wrong;
        for (const auto& one : all_fault_reasons()) judge(one, wrong);
        if (english) QCoreApplication::removeTranslator(&english_);
        for (const auto& one : wrong) qWarning("%s", qPrintable(one));  // a message of its own: QVERIFY2 cuts long ones
        QVERIFY(wrong.isEmpty());
    }

    void each_reason_is_in_both_languages() {
        for (const auto& one : all_fault_reasons()) {
            const auto chinese = words_of(one.code, one.name);
            QVERIFY(QCoreApplication::installTranslator(&english_));
            const auto english = words_of(one.code, one.name);
            QCoreApplication::removeTranslator(&english_);
            QVERIFY2(english.title != chinese.title, qPrintable(pair_of(one)));
            QVERIFY2(english.cause != chinese.cause, qPrintable(pair_of(one)));
            QVERIFY2(english.advice != chinese.advice, qPrintable(pair_of(one)));
        }
    }

    void the_page_lists_them() { QVERIFY(test::is_page_part("docs/use/faults.md", "reasons", list_of_reasons())); }

private:
    static void judge(const FaultReason& one, QStringList& wrong) {
        const auto said = words_of(one.code, one.name);
        if (said.title.isEmpty() || said.cause.isEmpty() || said.advice.isEmpty())
            wrong << pair_of(one) + QStringLiteral(": nothing said");
        if (said.advice.contains(QLatin1String("%1"))) wrong << pair_of(one) + QStringLiteral(": a place left empty");
        if (one.advice_of != one.name) {
            if (said.advice != words_of(one.code, one.advice_of).advice)
                wrong << pair_of(one) + QStringLiteral(": has an advice of its own; REASON, not REASON_AS");
            return;
        }
        if (said.advice == words_of(one.code, {}).advice)
            wrong << pair_of(one) + QStringLiteral(": no advice of its own");
        for (const auto& other : reasons_of(one.code))
            if (other.advice_of == other.name && other.name != one.name &&
                words_of(other.code, other.name).advice == said.advice)
                wrong << QStringLiteral("%1: the advice of %2; REASON_AS").arg(pair_of(one), text_of(other.name));
    }

    QTranslator english_;
};

JCIC_TEST(TestReasonWords)
#include "test_reasons.moc"
