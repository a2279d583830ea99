// The answer of a program that has read what may be hostile is held to its form.

#include "app/scan/scanned.h"

#include <QTest>
#include <functional>

#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;

namespace {

PageLook look() {
    PageLook out;
    out.width = 2480;
    out.height = 3508;
    out.stated_across = 300'00;
    out.stated_down = 200'00;
    out.by_camera = true;
    out.darkest_paper = 200;
    out.brightest_paper = 240;
    out.skew = -125;
    out.bend = 30;
    out.edge = 200;
    out.specks = 12;
    out.dark_rim = 7;
    return out;
}

ScannedFile some() {
    return {false,
            {{{"CODE 45", "ANOTHER"}, "文字"}, {{}, std::nullopt}, {{"X"}, ""}, {{}, std::nullopt, look(), true}}};
}

Bytes packed(const std::function<void(PageLook&)>& change) {
    ScannedFile file{true, {{{}, std::nullopt, look()}}};
    change(*file.pages.front().look);
    return pack(file);
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

    void a_page_whose_skew_is_not_known_comes_back_so() {
        ScannedFile file{true, {{{}, std::nullopt, look()}}};
        file.pages.front().look->skew.reset();
        file.pages.front().look->bend.reset();
        QVERIFY(unpack(pack(file)).value() == file);
    }

    void a_measure_that_no_page_can_have_is_no_answer() {
        VERIFY_OK(unpack(packed([](PageLook&) {})));
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.width = 0; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.height = 80'000'001; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.stated_down = 10'000'001; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.darkest_paper = 256; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.skew = 90'01; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.skew = -90'01; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.bend = 90'01; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.specks = 1'000'001; })), file_form);
        COMPARE_FAULT(unpack(packed([](PageLook& it) { it.dark_rim = 1001; })), file_form);
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
