// A PDF from anybody, judged by our own reader: its tables, objects, pages and what acts in it.
#include "app/scanner/pdf_structure.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    static_cast<void>(scanner::has_too_many_pages(bytes));
    const auto wrong = scanner::wrong_with_pdf(bytes);
    fuzz::promise(wrong == scanner::wrong_with_pdf(bytes));  // nothing but the file decides
    return 0;
}
