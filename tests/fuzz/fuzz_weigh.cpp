// What a file of a page would cost, told before it is painted: a PNG's chunks, and a PDF's operators, from anybody.
#include "app/scanner/pdf_operators.h"
#include "app/scanner/weigh_png.h"
#include "tests/fuzz/check.h"

using namespace jcic;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView bytes(data, size);
    static_cast<void>(scanner::weigh_png(bytes));
    // Most of what chance makes never comes so far as to the pixels: here they stand behind a head of 16 by 16.
    Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0,
              0,    0,   16,  0,   0,    0,    16,   8,    0, 0, 0, 0,  0,   0,   0,   0};
    for (const unsigned shift : {24U, 16U, 8U, 0U}) png.push_back(static_cast<std::uint8_t>(size >> shift));
    for (const char c : {'I', 'D', 'A', 'T'}) png.push_back(static_cast<std::uint8_t>(c));
    png.insert(png.end(), bytes.begin(), bytes.end());
    png.insert(png.end(), 4, 0);
    static_cast<void>(scanner::weigh_png(png));
    const auto does = scanner::operators_in(bytes);
    fuzz::promise(does.many <= size);
    std::uint64_t uses = 0;
    for (const auto& [what, times] : does.uses) uses += times;
    fuzz::promise(uses <= does.many);
    return 0;
}
