// A form's own words: how much they say, and whether they say anything.
#include <QtTest>

#include "app/domain/own_words.h"
#include "inquiry/branch.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

/// Of that field; a fault without a code where there is none.
QByteArray said_of(Desk& desk, const Form& form, Field field) {
    const auto verdict = desk->submissions.check(form).value();
    const auto found = verdict.faults.find(field);
    if (found == verdict.faults.end()) return {};
    return QByteArray::fromStdString(std::string(found->second.text()) + " " +
                                     std::string(found->second.detail("reason")));
}

}  // namespace

class TestOwnWords : public QObject {
    Q_OBJECT

private slots:
    void a_full_stop_is_no_reason_R_DU_6() {
        auto [branch, desk] = Sitting();
        for (const auto* words : {".", "....", "－－－－", "。。。。。", "徵信用", "　 徵信 "}) {
            auto form = good_form();
            form.reason = words;
            QCOMPARE(said_of(desk, form, Field::reason), QByteArray("rule.R-DU-6 short"));
            form = good_form();
            form.case_number = words;
            QCOMPARE(said_of(desk, form, Field::case_number), QByteArray("rule.R-DU-6 short"));
        }
    }

    void one_letter_over_and_over_or_digits_alone_are_no_reason_R_DU_6() {
        Branch branch;
        Desk desk(branch);
        const auto of_reason = [&](const char* words) {
            auto form = good_form();
            form.reason = words;
            return said_of(desk, form, Field::reason);
        };
        for (const auto* words :
             {"aaaa", "aAaAａ", "哈哈哈哈", "。哈、哈，哈！哈", "11111111", "１１５１０２４", "115/11/24", "a1a1"})
            QCOMPARE(of_reason(words), QByteArray("rule.R-DU-6 empty"));
        // What officers write.
        for (const auto* words :
             {"房貸徵信", "補件補件", "115年覆審", "卡紙重印", "T52 更新", "refi", "第2次展期", "年審115"})
            QCOMPARE(of_reason(words), QByteArray());
        // A branch may number its cases as it likes.
        auto form = good_form();
        form.case_number = "11500417";
        QCOMPARE(said_of(desk, form, Field::case_number), QByteArray());
    }

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
