// R-AU-4: each thing that can be told of a form's image is a whole sentence with its figures.
#include "app/words/form_image.h"

#include "support/test_program.h"

using namespace jcic;
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

JCIC_TEST(TestFormWords)
#include "test_form_words.moc"
