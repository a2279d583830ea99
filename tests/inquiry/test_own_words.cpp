// A form's own words are counted; which say too little: tests/rules/R-DU-6.txt.
#include <QtTest>

#include "app/domain/own_words.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;

class TestOwnWords : public QObject {
    Q_OBJECT

private slots:
    void words_are_counted_not_signs() {
        QCOMPARE(domain::speaking_characters("房貸徵信"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("房、貸。徵—信！"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("ＡＢ１２"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("𠮷々〇a"), std::size_t{4});
        QCOMPARE(domain::speaking_characters("😀😀😀😀 ※※"), std::size_t{0});
        QCOMPARE(domain::speaking_characters(""), std::size_t{0});
    }
};

JCIC_TEST(TestOwnWords)
#include "test_own_words.moc"
