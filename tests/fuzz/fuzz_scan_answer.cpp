// What the reader of scans answers, after it may have been taken over by what it read; and a signature's place in a
// file from anybody.
#include "app/paper/pdf/file_signature.h"
#include "app/scan/letters.h"
#include "app/scan/painted.h"
#include "app/scan/scanned.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    if (const auto file = scan::unpack(bytes)) {
        const auto again = scan::pack(*file);
        fuzz::promise(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
    }
    if (const auto page = scan::unpack_painted(bytes, {1, scan::widest_page})) {
        const auto again = scan::pack(*page);
        fuzz::promise(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
    }
    if (const auto letters = scan::unpack_letters(bytes, {1, scan::most_at_once})) {
        const auto again = scan::pack(*letters);
        fuzz::promise(std::equal(again.begin(), again.end(), bytes.begin(), bytes.end()));
    }
    // Whoever it is: it must end, and end well.
    static_cast<void>(paper::signed_whole_by(bytes));
    return 0;
}
