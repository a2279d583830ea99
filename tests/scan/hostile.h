#pragma once
// Files that say one thing and are another, each as small as it can be. nested_pdf() and others stand in files.h.

#include <zlib.h>

#include <string>

#include "app/base/bytes.h"

namespace jcic::scanner {

inline Bytes deflated(const Bytes& bytes) {
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    Bytes out(size);
    compress2(out.data(), &size, bytes.data(), static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    out.resize(size);
    return out;
}

/// So many zeros, of which a thousand take one byte.
inline Bytes deflated_zeros(std::size_t many) {
    return deflated(Bytes(many));
}

/// Grey, with these bytes as its pixels, whatever they are; its checks hold.
inline Bytes png_of(std::uint32_t width, std::uint32_t height, const Bytes& pixels) {
    Bytes out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    const auto four = [&out](std::uint32_t number) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) out.push_back(static_cast<std::uint8_t>(number >> shift));
    };
    const auto chunk = [&](const std::string& name, const Bytes& inside) {
        four(static_cast<std::uint32_t>(inside.size()));
        const auto begin = out.size();
        out.insert(out.end(), name.begin(), name.end());
        out.insert(out.end(), inside.begin(), inside.end());
        four(static_cast<std::uint32_t>(crc32(0, out.data() + begin, static_cast<uInt>(out.size() - begin))));
    };
    Bytes head;
    for (const auto side : {width, height})
        for (const unsigned shift : {24U, 16U, 8U, 0U}) head.push_back(static_cast<std::uint8_t>(side >> shift));
    head.insert(head.end(), {8, 0, 0, 0, 0});
    chunk("IHDR", head);
    chunk("IDAT", pixels);
    chunk("IEND", {});
    return out;
}

/// White, and whole.
inline Bytes white_png(std::uint32_t width, std::uint32_t height) {
    Bytes rows(std::size_t{width + 1} * height, 255);
    for (std::size_t y = 0; y < height; ++y) rows[y * (width + 1)] = 0;
    return png_of(width, height, deflated(rows));
}

/// Of these objects, the first of which is its catalogue; no table says where they stand, as where a file was mended.
inline Bytes pdf_of(const std::vector<std::string>& objects) {
    std::string out = "%PDF-1.4\n";
    for (std::size_t i = 0; i < objects.size(); ++i) out += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
    return to_bytes(out + "trailer<</Root 1 0 R>>\n");
}

inline std::string stream_of(const std::string& says, const std::string& content) {
    return "<<" + says + "/Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream ";
}

/// One page that paints what is named /X, which is the object 5.
inline Bytes page_that_paints(const std::string& kind, const std::string& object, const std::string& how = "/X Do") {
    return pdf_of(
        {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
         "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + kind + "<</X 5 0 R>>>>>>",
         stream_of("", "q 595 0 0 842 0 0 cm " + how + " Q"), object});
}

inline std::string picture_of(const std::string& measures, const Bytes& packed, const std::string& filter) {
    return stream_of(
        "/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8" + measures + "/Filter" + filter,
        to_text(packed));
}

/// A form that paints itself.
inline Bytes form_in_itself() {
    return page_that_paints(
        "/XObject", stream_of("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>", "/X Do"));
}

/// A branch of the tree of pages that hangs on itself.
inline Bytes tree_in_itself() {
    return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"});
}

/// The same page so many times, which may say that it is there once.
inline Bytes many_pages(std::size_t many, std::size_t says) {
    std::string kids;
    for (std::size_t i = 0; i < many; ++i) kids += "3 0 R ";
    return pdf_of({"<</Type/Catalog/Pages 2 0 R>>",
                   "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(says) + ">>",
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"});
}

/// JPEG 2000 that says so many pixels a side, and no more (ISO/IEC 15444-1, annex A.5.1).
inline Bytes head_of_jpeg_2000(std::uint32_t side) {
    Bytes out{0xFF, 0x4F, 0xFF, 0x51, 0, 41, 0, 0};
    for (const std::uint32_t number : {side, side, 0U, 0U})
        for (const unsigned shift : {24U, 16U, 8U, 0U}) out.push_back(static_cast<std::uint8_t>(number >> shift));
    return out;
}

}  // namespace jcic::scanner
