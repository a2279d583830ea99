#pragma once
// Files as scanners send them, and files made to hurt who reads them.

#include <QFile>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/scanner/read_code.h"
#include "paper/judge.h"

namespace jcic::scanner {

/// The first page as poppler's own tool writes it: "-png", "-jpeg", "-tiff".
inline Bytes scanned(const paper::PdfBytes& pdf, const char* format, int dpi = 150) {
    QTemporaryDir folder;
    static_cast<void>(paper::Judge(pdf).run(
        "pdftoppm", {format, "-gray", "-r", QString::number(dpi), "-singlefile", "FILE", folder.filePath("scan")}));
    const QByteArray kind(format);
    QFile file(folder.filePath(kind == "-png" ? "scan.png" : kind == "-jpeg" ? "scan.jpg" : "scan.tif"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return Bytes(bytes.begin(), bytes.end());
}

/// TIFF 6.0, little-endian, grey without compression, one strip a page. A page may claim another size than it has.
class TiffFile {
public:
    TiffFile() { append({'I', 'I', '*', 0, 0, 0, 0, 0}); }
    TiffFile& page(const Picture& picture) {
        return page(static_cast<std::uint32_t>(picture.width), static_cast<std::uint32_t>(picture.height),
                    picture.pixels);
    }
    TiffFile& page(std::uint32_t width, std::uint32_t height, const Bytes& pixels) {
        const auto strip = static_cast<std::uint32_t>(bytes_.size());
        bytes_.insert(bytes_.end(), pixels.begin(), pixels.end());
        if (bytes_.size() % 2 != 0) bytes_.push_back(0);
        put(link_, static_cast<std::uint32_t>(bytes_.size()));
        struct Entry {
            std::uint32_t tag, value;
        };
        std::vector<Entry> entries{{256, width}, {257, height}, {258, 8},
                                   {259, 1},     {262, 1},      {273, strip},
                                   {277, 1},     {278, height}, {279, static_cast<std::uint32_t>(pixels.size())}};
        if (turned_) entries.insert(entries.begin() + 6, {274, *turned_});
        append({static_cast<std::uint8_t>(entries.size()), 0});
        for (const auto& [tag, value] : entries) {
            append({static_cast<std::uint8_t>(tag), static_cast<std::uint8_t>(tag >> 8U), 4, 0, 1, 0, 0, 0});
            append({0, 0, 0, 0});
            put(bytes_.size() - 4, value);
        }
        link_ = bytes_.size();
        append({0, 0, 0, 0});
        return *this;
    }
    /// Pages from here on say that they lie so (tag 274).
    TiffFile& turned(std::uint32_t way) {
        turned_ = way;
        return *this;
    }
    [[nodiscard]] const Bytes& bytes() const { return bytes_; }

private:
    void append(std::initializer_list<std::uint8_t> more) { bytes_.insert(bytes_.end(), more); }
    void put(std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i) bytes_[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
    }
    Bytes bytes_;
    std::optional<std::uint32_t> turned_;
    std::size_t link_ = 4;  ///< where the place of the next page is written
};

/// A PDF of one page whose form paints ten others, each of which paints ten others: 10^depth times `at_last`.
inline Bytes nested_pdf(int depth, const std::string& at_last, const std::string& resources = {}) {
    std::string pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</A 5 0 "
        "R>>>>>>endobj\n"
        "4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj\n";
    for (int level = 0; level < depth; ++level) {
        const bool last = level + 1 == depth;
        std::string paints = last ? at_last : std::string();
        for (int turn = 0; !last && turn < 10; ++turn) paints += "/A Do ";
        pdf += std::to_string(5 + level) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<" +
               (last ? resources : "/XObject<</A " + std::to_string(6 + level) + " 0 R>>") + ">>/Length " +
               std::to_string(paints.size()) + ">>stream\n" + paints + "\nendstream endobj\n";
    }
    return to_bytes(pdf + "trailer<</Root 1 0 R>>\n");
}

/// Would paint for hours.
inline Bytes hanging_pdf() {
    return nested_pdf(12, "0 0 1 1 re f");
}

/// Paints for minutes, though nothing in it multiplies: the whole page, again and again.
inline Bytes slow_pdf() {
    std::string again;
    for (int i = 0; i < 100'000; ++i) again += "0 0 595 842 re f 1 1 593 840 re f ";
    return to_bytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n4 0 obj<</Length " +
        std::to_string(again.size()) + ">>stream\n" + again + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n");
}

/// Says more than any memory holds.
inline Bytes memory_bomb() {
    return nested_pdf(12, "BT /F 9 Tf (" + std::string(200, 'a') + ") Tj ET",
                      "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>");
}

}  // namespace jcic::scanner
