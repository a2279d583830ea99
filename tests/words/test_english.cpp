// The English words reach the program: built in, and under the contexts that the sources ask for.
#include <QTranslator>
#include <QtTest>

#include "app/words/words.h"
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
        QCOMPARE(said.cause, QStringLiteral("The card does not accept this password. Tries left: 2."));
    }

    void names_are_english() {
        QCOMPARE(words::word_for(domain::Duty::query_officer), QStringLiteral("Query officer"));
        QCOMPARE(words::time_left(std::chrono::minutes{310}), QStringLiteral("5 h 10 min left"));
    }

private:
    QTranslator english_;
};

JCIC_TEST(TestEnglish)
#include "test_english.moc"
