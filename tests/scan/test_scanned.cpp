// The answer of a program that has read what may be hostile is held to its form.

#include "app/scan/scanned.h"

#include <QTest>
#include <functional>

#include "app/scan/read_apart.h"
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
    out.blank = true;
    out.black = true;
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
            {Unread::no_picture, "no-picture"},   {Unread::too_large, "too-large"},
            {Unread::locked, "locked"},           {Unread::acts, "acts"},
            {Unread::holds_files, "holds-files"}, {Unread::changes, "changes"}};
        for (const auto& [why, reason] : forms) {
            const auto told = unpack(pack(why));
            COMPARE_FAULT(told, file_form);
            QCOMPARE(told.error().detail("reason"), std::string_view(reason));
        }
    }

    void text_that_is_none_or_longer_than_a_page_has_is_no_answer() {
        const auto with_code = [](const std::string& code) {
            return pack(ScannedFile{true, {{{code}, std::nullopt}}});
        };
        const auto with_words = [](const std::string& words) { return pack(ScannedFile{true, {{{}, words}}}); };
        VERIFY_OK(unpack(with_code(std::string(longest_code, '7'))));
        COMPARE_FAULT(unpack(with_code(std::string(longest_code + 1, '7'))), file_form);
        COMPARE_FAULT(unpack(with_code("\xFF\xFE")), file_form);
        VERIFY_OK(unpack(with_words(std::string(longest_words, 'x'))));
        COMPARE_FAULT(unpack(with_words(std::string(longest_words + 1, 'x'))), file_form);
        COMPARE_FAULT(unpack(with_words("\xE4\xB8")), file_form);
    }

    void what_was_found_of_evidence_comes_back_or_is_no_answer() {
        const EvidenceLook whole{3, 3, {{1, false}, {3, true}}};
        QVERIFY(unpack_evidence(pack(whole)).value() == whole);
        const auto answered = pack(whole);
        for (std::size_t length = 0; length < answered.size(); ++length)
            COMPARE_FAULT(unpack_evidence(ByteView(answered).first(length)), file_form);
        const EvidenceLook wrong[]{{0, 0, {}},
                                   {most_pages + 1, most_looked_at, {}},
                                   {3, 2, {}},                         // of fewer pages than it has
                                   {300, 300, {}},                     // of more than are looked at
                                   {3, 3, {{4, false}}},               // of a page that it has not
                                   {3, 3, {{0, false}}},               // of none
                                   {3, 3, {{2, false}, {2, true}}},    // twice
                                   {3, 3, {{2, false}, {1, false}}},   // backwards
                                   {1, 1, {{1, false}, {1, false}}}};  // of more than there are
        for (const auto& one : wrong) COMPARE_FAULT(unpack_evidence(pack(one)), file_form);
        QVERIFY(unpack_evidence(pack(EvidenceLook{300, most_looked_at, {}})).has_value());
        COMPARE_FAULT(unpack_evidence(pack(Unread::acts)), file_form);
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
        COMPARE_FAULT(unpack(pack(static_cast<Unread>(99))), file_form);
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
