// The answer of a program that has read what may be hostile is held to its form.

#include "app/scan/scanned.h"

#include <QTest>

#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;

namespace {

ScannedFile some() {
    return {false, {{{"CODE 45", "ANOTHER"}, "文字"}, {{}, std::nullopt}, {{"X"}, ""}}};
}

}  // namespace

class TestScanned : public QObject {
    Q_OBJECT
private slots:
    void what_was_packed_comes_back() {
        const auto back = unpack(pack(some()));
        VERIFY_OK(back);
        QVERIFY(*back == some());
        const ScannedFile one{true, {{{"C"}, std::nullopt}}};
        QVERIFY(unpack(pack(one)).value() == one);
    }

    void each_reason_is_told_as_it_is() {
        COMPARE_FAULT(unpack(pack(Unread::password)), file_password);
        const std::pair<Unread, const char*> forms[]{
            {Unread::no_picture, "no-picture"}, {Unread::too_large, "too-large"}, {Unread::locked, "locked"}};
        for (const auto& [why, reason] : forms) {
            const auto told = unpack(pack(why));
            COMPARE_FAULT(told, file_form);
            QCOMPARE(told.error().detail("reason"), std::string_view(reason));
        }
    }

    void an_answer_cut_anywhere_or_with_a_rest_is_none() {
        const Bytes whole = pack(some());
        for (std::size_t length = 0; length < whole.size(); ++length)
            COMPARE_FAULT(unpack(ByteView(whole).first(length)), file_form);
        Bytes longer = whole;
        longer.push_back(0);
        COMPARE_FAULT(unpack(longer), file_form);
    }

    void numbers_beyond_what_a_file_can_have_are_no_answer() {
        COMPARE_FAULT(unpack(pack(ScannedFile{false, {}})), file_form);
        COMPARE_FAULT(unpack(pack(ScannedFile{false, std::vector<ScannedPage>(most_pages + 1)})), file_form);
        COMPARE_FAULT(unpack(pack(ScannedFile{false, {{std::vector<std::string>(most_codes + 1, "C"), {}}}})),
                      file_form);
        COMPARE_FAULT(unpack(pack(static_cast<Unread>(9))), file_form);
        Bytes another = pack(some());
        another[4] ^= 1;  // the form's name
        COMPARE_FAULT(unpack(another), file_form);
        another = pack(some());
        another[4 + 17] = 2;  // neither read nor a reason
        COMPARE_FAULT(unpack(another), file_form);
    }
};

JCIC_TEST(TestScanned)
#include "test_scanned.moc"
