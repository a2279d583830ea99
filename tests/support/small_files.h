#pragma once
// Files as small as they can be and still be what their ending says: a page that any viewer paints.

#include <string>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::test {

/// One A4 page with a black square on it, whole to its last line; `more` stands in a comment, which nobody paints.
inline std::string small_pdf(const std::string& more = {}) {
    const std::string objects[]{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
                                "<</Length 18>>stream\n99 99 99 99 re f  \nendstream"};
    std::string out = "%PDF-1.4\n%" + more + "\n";
    std::string places;
    std::size_t number = 0;
    for (const auto& object : objects) {
        const auto at = std::to_string(out.size());
        places += std::string(10 - at.size(), '0') + at + " 00000 n \n";
        out += std::to_string(++number) + " 0 obj" + object + "endobj\n";
    }
    const auto begins = std::to_string(out.size());
    return out + "xref\n0 5\n0000000000 65535 f \n" + places + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + begins +
           "\n%%EOF\n";
}

/// A black square on white paper, out of zlib; `more` stands behind its end, where nobody looks.
inline std::string small_png(const std::string& more = {}) {
    static constexpr unsigned char bytes[]{
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
        0x00, 0x00, 0x00, 0x28, 0x00, 0x00, 0x00, 0x28, 0x08, 0x00, 0x00, 0x00, 0x00, 0xA9, 0x95, 0xE7,
        0xB1, 0x00, 0x00, 0x00, 0x22, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0x4F, 0x24, 0x60,
        0x18, 0x55, 0x38, 0x60, 0x0A, 0x19, 0xB0, 0x80, 0x51, 0x85, 0xA3, 0x0A, 0x47, 0x15, 0xE2, 0x56,
        0x38, 0x5A, 0xA4, 0x0C, 0x2A, 0x85, 0x00, 0xA3, 0x03, 0xAB, 0x8D, 0xF7, 0x64, 0xCE, 0xB0, 0x00,
        0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};
    return std::string(reinterpret_cast<const char*>(bytes), sizeof bytes) + more;
}

}  // namespace jcic::test
