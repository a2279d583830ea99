#include "app/paper/pdf/signature.h"

#include <algorithm>
#include <string>

#include "app/domain/roc_date.h"
#include "app/paper/pdf/cms.h"
#include "app/paper/pdf/encryption.h"
#include "app/paper/pdf/pdf_archive.h"
#include "app/paper/pdf/qpdf_memory.h"

namespace jcic::paper {

namespace {

// As qpdf writes them. Ten digits hold any offset that a PDF's own cross-references hold.
constexpr std::string_view range_room = "9999999999 9999999999 9999999999";
constexpr std::string_view contents_key = "/Contents <";

/// What the signature takes in DER beside the certificate: about 330 bytes, 510 by RSA of 2048 bits.
constexpr std::size_t beside_certificate = 1024;

std::string signature_dictionary(std::size_t room, UtcTime at) {
    // "2026-12-21T06:06:00.000Z" to "D:20261221060600Z" (ISO 32000-2 section 7.9.4).
    std::string date = domain::iso_text(std::chrono::floor<std::chrono::seconds>(at)).substr(0, 19);
    std::erase_if(date, [](char c) { return c == '-' || c == ':' || c == 'T'; });
    return "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:" + date + "Z) /ByteRange [ 0 " +
           std::string(range_room) + " ] /Contents <" + std::string(2 * room, '0') + "> >>";
}

/// A field that is not seen, on the first page, with room for the signature.
void add_field(qpdf_data pdf, const std::string& dictionary) {
    const qpdf_oh value = qpdf_make_indirect_object(pdf, qpdf_oh_parse(pdf, dictionary.c_str()));
    const qpdf_oh page = qpdf_get_page_n(pdf, 0);
    const qpdf_oh field = qpdf_make_indirect_object(
        pdf,
        qpdf_oh_parse(pdf, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (signature) /F 132 /Rect [ 0 0 0 0 ] >>"));
    qpdf_oh_replace_key(pdf, field, "/V", value);
    qpdf_oh_replace_key(pdf, field, "/P", page);
    const qpdf_oh annotations = qpdf_oh_new_array(pdf);
    qpdf_oh_append_item(pdf, annotations, field);
    qpdf_oh_replace_key(pdf, page, "/Annots", annotations);
    const qpdf_oh form = qpdf_oh_parse(pdf, "<< /SigFlags 3 >>");  // signatures exist; append only
    const qpdf_oh fields = qpdf_oh_new_array(pdf);
    qpdf_oh_append_item(pdf, fields, field);
    qpdf_oh_replace_key(pdf, form, "/Fields", fields);
    qpdf_oh_replace_key(pdf, qpdf_get_root(pdf), "/AcroForm", form);
    // In an object stream the placeholders could not be found, nor left out of what is signed.
    qpdf_set_object_stream_mode(pdf, qpdf_o_disable);
}

using Place = PdfBytes::iterator;

Place find(PdfBytes& pdf, Place from, std::string_view text) {
    return std::search(from, pdf.end(), text.begin(), text.end());
}

/// Puts range and signature into their places: everything is signed but the signature itself.
Result<PdfBytes> fill(PdfBytes pdf, std::size_t room, DocumentSigner& signer) {
    const Place range = find(pdf, pdf.begin(), range_room);
    const Place key = find(pdf, range, contents_key);
    const auto contents_size = static_cast<std::ptrdiff_t>(2 * room + 2);  // with < and >
    const Place contents = key + static_cast<std::ptrdiff_t>(contents_key.size()) - 1;
    if (key == pdf.end() || pdf.end() - contents < contents_size)
        return fail(FaultCode::paper_layout, "paper.signature", {{"reason", "pdf"}});
    const auto before = static_cast<std::size_t>(contents - pdf.begin());
    const std::size_t after = before + static_cast<std::size_t>(contents_size);
    std::string numbers =
        std::to_string(before) + " " + std::to_string(after) + " " + std::to_string(pdf.size() - after);
    numbers.resize(range_room.size(), ' ');
    std::ranges::copy(numbers, range);

    Bytes covered(pdf.begin(), contents);
    covered.insert(covered.end(), contents + contents_size, pdf.end());
    JCIC_TRY(const Bytes signature, detached_signature(sha256(covered), signer));
    if (signature.size() > room) return fail(FaultCode::paper_signer, "paper.signature", {{"reason", "size"}});
    std::ranges::copy(to_hex(signature), contents + 1);
    return pdf;
}

Result<PdfBytes> sign(const PdfBytes& pdf, DocumentSigner& signer, UtcTime at,
                      const std::function<void(qpdf_data)>& as_written) {
    const std::size_t room = signer.certificate().size() + beside_certificate;
    JCIC_TRY(PdfBytes prepared, rewrite(pdf, [&](qpdf_data file) {
                 add_field(file, signature_dictionary(room, at));
                 as_written(file);
             }));
    return fill(std::move(prepared), room, signer);
}

}  // namespace

Result<PdfBytes> sign_pdf(const PdfBytes& pdf, DocumentSigner& signer, UtcTime at) {
    return sign(pdf, signer, at, [](qpdf_data file) { qpdf_set_deterministic_ID(file, QPDF_TRUE); });
}

Result<PdfBytes> encrypt_and_sign_pdf(const PdfBytes& pdf, const Secret& password, DocumentSigner& signer, UtcTime at) {
    JCIC_TRY(const Encryption encryption, Encryption::under(password));
    return sign(pdf, signer, at, [&](qpdf_data file) {
        no_longer_archival(file);
        encryption.set(file);
    });
}

}  // namespace jcic::paper
