#include "app/paper/pdf/pdf_archive.h"

#include <cairo.h>
#include <libdeflate.h>
#include <algorithm>
#include <memory>
#include <new>

#include "app/domain/roc_date.h"
#include "app/paper/pdf/srgb_profile.h"

namespace jcic::paper {

namespace {

constexpr std::size_t most_inflated = std::size_t{64} << 20;
constexpr int deflate_level = 6;  // zlib's own, at a third of its time

template <class Worker>
using Freed = std::unique_ptr<Worker, void (*)(Worker*)>;

template <class Worker>
Freed<Worker> owned(Worker* worker, void (*release)(Worker*)) {
    if (worker == nullptr) throw std::bad_alloc();
    return {worker, release};
}

}  // namespace

std::string deflated(std::string_view plain) {
    const auto compressor = owned(libdeflate_alloc_compressor(deflate_level), libdeflate_free_compressor);
    std::string packed(libdeflate_zlib_compress_bound(compressor.get(), plain.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor.get(), plain.data(), plain.size(), packed.data(), packed.size()));
    return packed;
}

Result<std::string> inflated(std::string_view packed) {
    const auto decompressor = owned(libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    for (std::size_t room = std::max<std::size_t>(packed.size() * 4, 1024); room <= most_inflated; room *= 4) {
        std::string plain(room, '\0');
        std::size_t size = 0;
        const auto answer = libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(), plain.data(),
                                                       plain.size(), &size);
        if (answer == LIBDEFLATE_SUCCESS) {
            plain.resize(size);
            return plain;
        }
        if (answer != LIBDEFLATE_INSUFFICIENT_SPACE) break;
    }
    return fail(FaultCode::paper_layout, "paper.flate", {{"reason", "pdf"}});
}

namespace {

std::string in_xml(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else
            out += letter;
    }
    return out;
}

/// As Cairo names itself in the Info dictionary.
std::string producer() {
    return "cairo " + std::string(cairo_version_string()) + " (https://cairographics.org)";
}

std::string metadata(const std::string& title, const std::string& language, UtcTime created) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
           "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
           "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
           "<dc:format>application/pdf</dc:format>\n"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           in_xml(title) + "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>" + language +
           "</rdf:li></rdf:Bag></dc:language>\n"
           "<xmp:CreatorTool>" +
           std::string(pdf_creator) + "</xmp:CreatorTool>\n<xmp:CreateDate>" + pdf_date(created) +
           "</xmp:CreateDate>\n<pdf:Producer>" + in_xml(producer()) +
           "</pdf:Producer>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

/// Cairo 1.16 writes the date without the "D:" that a date begins with (ISO 32000-1, 7.9.4).
void mend_date(std::string& info) {
    constexpr std::string_view key = "/CreationDate (";
    const std::size_t date = info.find(key);
    if (date != std::string::npos && info.compare(date + key.size(), 2, "D:") != 0)
        info.insert(date + key.size(), "D:");
}

/// A font of TrueType outlines says which glyph each number is (ISO 19005-3, 6.2.11.3.2): its own.
void say_glyphs(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        std::string& font = object.value;
        if (object.kind != PdfObject::Kind::value || font.find("/Subtype /CIDFontType2\n") == std::string::npos ||
            font.find("/CIDToGIDMap") != std::string::npos)
            continue;
        font.insert(font.rfind(">>"), "/CIDToGIDMap/Identity");
    }
}

}  // namespace

std::string pdf_date(UtcTime when) {
    return domain::iso_text(std::chrono::floor<std::chrono::seconds>(when)).substr(0, 19) + "Z";
}

void make_archival(PdfObjects& objects, const std::string& title, const std::string& language, UtcTime created) {
    using enum PdfObject::Kind;
    mend_date(objects.by_number[objects.info].value);
    say_glyphs(objects);
    // In clear, so that a program that knows no PDF finds it.
    const std::size_t said =
        objects.add({stream, "<</Type/Metadata/Subtype/XML>>", metadata(title, language, created)});
    const std::size_t profile =
        objects.add({stream, "<</N 3/Alternate/DeviceRGB/Filter/FlateDecode>>", deflated(srgb_profile())});
    const std::size_t intent = objects.add({value,
                                            "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                                            "/Info(sRGB)/DestOutputProfile " +
                                                std::to_string(profile) + " 0 R>>",
                                            {}});
    std::string& catalogue = objects.by_number[objects.root].value;
    catalogue.insert(catalogue.rfind(">>"),
                     "/Metadata " + std::to_string(said) + " 0 R/OutputIntents[" + std::to_string(intent) + " 0 R]");
}

void no_longer_archival(qpdf_data file) {
    const qpdf_oh root = qpdf_get_root(file);
    qpdf_oh_remove_key(file, root, "/Metadata");
    qpdf_oh_remove_key(file, root, "/OutputIntents");
}

}  // namespace jcic::paper
