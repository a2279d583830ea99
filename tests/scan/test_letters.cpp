// The letters of a file that somebody looks through, or has read aloud, are read behind the reader's walls, and come
// back as text that is believed only as far as its form.

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>

#include "app/base/text.h"
#include "app/scan/read_apart.h"
#include "paper/samples.h"
#include "scan/coded_pdf.h"
#include "scan/files.h"
#include "scan/pages.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;
using jcic::scanner::coded_pdf;

namespace {

Result<FileLetters> letters_walled(ByteView file, const LettersWanted& wanted = {1, most_at_once},
                                   const ReadLimits& limits = {}) {
    JCIC_TRY(const auto program, reader_program());
    return letters_apart(program, file, wanted, limits, SystemClock());
}

std::string letters_told(const Result<FileLetters>& letters) {
    return letters ? "read" : std::string(letters.error().text()) + " " + std::string(letters.error().detail("reason"));
}

Result<FileLetters> letters_answered(const std::function<void(FileLetters&)>& change) {
    FileLetters letters{3, {{"授 a\n𡈽", std::vector<LetterBox>(5, LetterBox{1, 2, 3, 4})}, {}}};
    change(letters);
    return unpack_letters(pack(letters), {2, 2});
}

}  // namespace

class TestLetters : public QObject {
    Q_OBJECT
private slots:
    void a_page_s_letters_come_with_their_places() {
        const auto letters = letters_walled(coded_pdf());
        QCOMPARE(letters_told(letters), std::string("read"));
        QVERIFY(letters->pages >= 1 && letters->read.size() == letters->pages);
        const auto& first = letters->read.front();
        QCOMPARE(first.boxes.size(), code_points(first.text));
        // A line of the sheet, without a blank between its characters, and lines by themselves.
        QVERIFY2(first.text.find("所得") != std::string::npos, first.text.c_str());
        QVERIFY(std::ranges::count(first.text, '\n') > 5);
        // From the top down, more or less: the first letter stands in the upper half, and each on the page.
        const auto painted = std::ranges::count_if(first.boxes, [](const auto& box) { return box[2] > box[0]; });
        QVERIFY(painted > 50);
        QVERIFY(first.boxes.front()[1] < whole_side / 2);
    }

    void of_a_picture_nothing_is_known() {
        for (const char* format : {"-png", "-jpeg"}) {
            const auto letters = letters_walled(scanner::scanned(coded_pdf(), format));
            QCOMPARE(letters_told(letters), std::string("read"));
            QCOMPARE(letters->read, std::vector<PageLetters>(1));
        }
    }

    void pages_are_read_from_where_it_was_asked_as_many_as_there_are() {
        const auto pdf = scanner::coloured_pages({"1 0 0", "0 1 0", "0 0 1"});
        QCOMPARE(letters_walled(pdf, {2, 16})->read.size(), std::size_t{2});
        QCOMPARE(letters_walled(pdf, {3, 1})->pages, 3U);
        QVERIFY(letters_walled(pdf, {4, 1})->read.empty());
    }

    void what_hangs_is_locked_or_damaged_is_told() {
        ReadLimits limits;
        std::stop_source stop;
        stop.request_stop();
        limits.stop = stop.get_token();
        QCOMPARE(letters_told(letters_walled(coded_pdf(), {1, 1}, limits)), std::string("cancelled "));
        QCOMPARE(letters_told(letters_walled(scanner::hanging_pdf())), std::string("file.form too-deep"));
        const auto locked = paper::encrypt_pdf(coded_pdf(), Secret::from(view("Oolong-7")));
        VERIFY_OK(locked);
        QCOMPARE(letters_told(letters_walled(*locked)), std::string("file.form locked"));
        QCOMPARE(letters_told(letters_walled(view("%PDF-1.7 and nothing more"))), std::string("file.form damaged"));
    }

    void what_was_packed_comes_back() {
        const auto back = letters_answered([](FileLetters&) {});
        VERIFY_OK(back);
        QCOMPARE(back->read.front().text, std::string("授 a\n𡈽"));
        QCOMPARE(back->read.front().boxes.back(), (LetterBox{1, 2, 3, 4}));
    }

    void what_a_reader_that_was_taken_over_may_say_is_no_answer() {
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes.pop_back(); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes.push_back({}); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().text[0] = '\xFF'; }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.front().boxes[1] = {3, 2, 1, 4}; }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) {
                          it.read.front().boxes[1] = {0, 0, 10'001, 1};
                      }),
                      file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.pop_back(); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.read.push_back({}); }), file_form);
        COMPARE_FAULT(letters_answered([](FileLetters& it) { it.pages = 0; }), file_form);
        COMPARE_FAULT(
            letters_answered([](FileLetters& it) {
                it.read.front() = {std::string(most_letters + 1, 'a'), std::vector<LetterBox>(most_letters + 1)};
            }),
            file_form);
        auto longer = pack(FileLetters{1, {{}}});
        longer.push_back(0);
        COMPARE_FAULT(unpack_letters(longer, {1, 1}), file_form);
    }

    void only_what_may_be_asked_is_read_as_a_question() {
        QCOMPARE(read_letters_wanted(wanted_text(LettersWanted{2, 16})), (std::optional(LettersWanted{2, 16})));
        for (const auto* text : {"", "1", "0,1", "1,0", "1,17", "4096,1", "1,1,1", "a,1"})
            QVERIFY2(!read_letters_wanted(text), text);
    }
};

JCIC_TEST(TestLetters)
#include "test_letters.moc"
