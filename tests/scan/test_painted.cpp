// The pixels that a program answers which has read what may be hostile are held to their measures.

#include "app/scan/painted.h"

#include <QTest>
#include <functional>

#include "app/scan/scanned.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::scan;

namespace {

constexpr PageRequest page_two{2, 120};

Result<PaintedPage> pixels_answered(const std::function<void(PaintedPage&)>& change) {
    PaintedPage page{3, true, 100, 50, Bytes(std::size_t{100} * 50 * bytes_a_pixel, 7)};
    change(page);
    return unpack_painted(pack(page), page_two);
}

}  // namespace

class TestPainted : public QObject {
    Q_OBJECT
private slots:
    void what_was_packed_comes_back() {
        const auto back = pixels_answered([](PaintedPage&) {});
        VERIFY_OK(back);
        QVERIFY(back->pages == 3 && back->without_fonts && back->width == 100 && back->height == 50);
        QCOMPARE(back->pixels.size(), std::size_t{20'000});
    }

    void measures_that_are_not_those_of_the_pixels_are_no_answer() {
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.height = 51; }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pixels.pop_back(); }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pixels.clear(); }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) {
                          it.width = 0;
                          it.pixels.clear();
                      }),
                      file_form);
        // 0x80000000 by 2, four bytes each, is nothing in 32 bits.
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) {
                          it.width = 2;
                          it.height = 0x80000000U;
                          it.pixels.clear();
                      }),
                      file_form);
    }

    void more_than_was_asked_or_may_be_is_no_answer() {
        const auto as_large_as = [](std::uint32_t width, std::uint32_t height) {
            return [=](PaintedPage& it) {
                it.width = width;
                it.height = height;
                it.pixels.resize(std::size_t{width} * height * bytes_a_pixel);
            };
        };
        VERIFY_OK(pixels_answered(as_large_as(120, 50)));
        COMPARE_FAULT(pixels_answered(as_large_as(121, 50)), file_form);
        VERIFY_OK(pixels_answered(as_large_as(1, longest_page)));
        COMPARE_FAULT(pixels_answered(as_large_as(1, longest_page + 1)), file_form);
        const PaintedPage most{1, false, 2000, 7001, Bytes(std::size_t{2000} * 7001 * bytes_a_pixel)};
        COMPARE_FAULT(unpack_painted(pack(most), {1, widest_page}), file_form);
    }

    void a_page_that_the_file_does_not_have_is_no_answer() {
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pages = 1; }), file_form);
        COMPARE_FAULT(pixels_answered([](PaintedPage& it) { it.pages = most_pages + 1; }), file_form);
    }

    void why_there_is_none_is_told_and_anything_else_is_no_answer() {
        COMPARE_FAULT(unpack_painted(pack(Unread::locked), page_two), file_form);
        QCOMPARE(unpack_painted(pack(Unread::locked), page_two).error().detail("reason"), std::string_view("locked"));
        auto more = pack(PaintedPage{3, false, 1, 1, Bytes(4)});
        VERIFY_OK(unpack_painted(more, page_two));
        more.push_back(0);
        COMPARE_FAULT(unpack_painted(more, page_two), file_form);
        COMPARE_FAULT(unpack_painted({}, page_two), file_form);
        COMPARE_FAULT(unpack_painted(pack(ScannedFile{true, {{}}}), page_two), file_form);
    }

    void what_is_asked_has_one_text_and_limits() {
        QCOMPARE(wanted_text(page_two), std::string("2,120"));
        QVERIFY(read_wanted("2,120") == page_two);
        for (const char* text :
             {"", "2", "2,", ",120", "0,120", "2,99", "2,3001", "4096,120", "2,120,", " 2,120", "-1,120"})
            QVERIFY2(!read_wanted(text), text);
    }
};

JCIC_TEST(TestPainted)
#include "test_painted.moc"
