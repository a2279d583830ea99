#pragma once
// Files of several pages, and one that says it is larger than any memory.

#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scanner {

/// A PDF with a page to each colour ("1 0 0"), which covers it.
inline Bytes coloured_pages(const std::vector<std::string>& colours) {
    std::string kids;
    std::string pages;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const auto page = std::to_string(3 + 2 * i) + " 0 ";
        const auto content = std::to_string(4 + 2 * i) + " 0 ";
        const auto paints = colours[i] + " rg 0 0 595 842 re f";
        kids += page + "R ";
        pages += page + "obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate 0 /Contents " + content +
                 "R>>endobj\n" + content + "obj<</Length " + std::to_string(paints.size()) + ">>stream\n" + paints +
                 "\nendstream endobj\n";
    }
    return to_bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids +
                    "]/Count " + std::to_string(colours.size()) + ">>endobj\n" + pages + "trailer<</Root 1 0 R>>\n");
}

/// The head of a PNG of 30,000 by 30,000 pixels (0x7530), with the check of its first chunk, and no pixel.
inline Bytes picture_bomb() {
    Bytes out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    Bytes head{'I', 'H', 'D', 'R', 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, 2, 0, 0, 0};
    std::uint32_t check = 0xFFFFFFFF;  // ISO/IEC 15948, annex D
    for (const auto byte : head) {
        check ^= byte;
        for (int bit = 0; bit < 8; ++bit) check = (check & 1U) != 0 ? 0xEDB88320U ^ (check >> 1U) : check >> 1U;
    }
    check = ~check;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) head.push_back(static_cast<std::uint8_t>(check >> shift));
    out.insert(out.end(), head.begin(), head.end());
    const Bytes rest{0, 0, 0, 0, 'I', 'D', 'A', 'T', 0x35, 0xAF, 0x06, 0x1E};
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

}  // namespace jcic::scanner
