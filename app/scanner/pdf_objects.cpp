#include "app/scanner/pdf_objects.h"

#include <zlib.h>
#include <algorithm>
#include <cstdlib>
#include <memory>

namespace jcic::scanner {

namespace {

/// RFC 1950: a head of two bytes, the data, which tell where they end (RFC 1951), and four bytes to check them by.
/// Some writers leave those four out; the data are whole without them.
bool data_end_in(ByteView packed) {
    constexpr std::size_t head = 2;
    constexpr int no_head = -MAX_WBITS;
    z_stream stream{};
    if (packed.size() <= head || inflateInit2(&stream, no_head) != Z_OK) return false;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> held(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef*>(packed.data() + head);  // zlib only reads there
    stream.avail_in = static_cast<uInt>(packed.size() - head);
    std::vector<std::uint8_t> piece(std::size_t{1} << 18U);
    int ended = Z_OK;
    while (ended == Z_OK) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        ended = inflate(&stream, Z_NO_FLUSH);
    }
    return ended == Z_STREAM_END;
}

}  // namespace

Unpacked inflated(ByteView packed, std::size_t most, bool keep) {
    Unpacked out;
    z_stream stream{};
    if (packed.empty()) return out;
    if (inflateInit(&stream) != Z_OK) return {{}, false, false};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> held(&stream, inflateEnd);
    stream.next_in = const_cast<Bytef*>(packed.data());  // zlib only reads there
    stream.avail_in = static_cast<uInt>(packed.size());
    std::vector<std::uint8_t> piece(std::size_t{1} << 18U);
    std::size_t size = 0;
    for (int ended = Z_OK; ended == Z_OK && !out.over;) {
        stream.next_out = piece.data();
        stream.avail_out = static_cast<uInt>(piece.size());
        ended = inflate(&stream, Z_NO_FLUSH);
        const auto got = piece.size() - stream.avail_out;
        out.over = got > most - size;
        const auto taken = std::min(got, most - size);
        if (keep) out.bytes.insert(out.bytes.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(taken));
        size += taken;
        out.whole = ended == Z_OK || ended == Z_STREAM_END || (ended == Z_BUF_ERROR && data_end_in(packed));
    }
    return out;
}

namespace {

/// Else qpdf tells stderr of it.
void forget_error(qpdf_data file) {
    if (qpdf_has_error(file) != 0) static_cast<void>(qpdf_get_error(file));
}

}  // namespace

PdfObject PdfObject::dictionary() const {
    return is_stream() ? PdfObject(file_, qpdf_oh_get_dict(file_, object_)) : *this;
}

PdfObject PdfObject::at(const std::string& key) const {
    const auto from = dictionary();
    if (!from.is_dictionary()) return {file_, qpdf_oh_new_null(file_)};
    return {file_, qpdf_oh_get_key(file_, from.object_, key.c_str())};
}

PdfObject PdfObject::item(int index) const {
    return {file_, qpdf_oh_get_array_item(file_, object_, index)};
}

int PdfObject::items() const {
    return qpdf_oh_is_array(file_, object_) != 0 ? qpdf_oh_get_array_n_items(file_, object_) : 0;
}

std::vector<std::string> PdfObject::keys() const {
    std::vector<std::string> out;
    const auto from = dictionary();
    if (!from.is_dictionary()) return out;
    qpdf_oh_begin_dict_key_iter(file_, from.object_);
    while (qpdf_oh_dict_more_keys(file_) != 0) out.emplace_back(qpdf_oh_dict_next_key(file_));
    return out;
}

bool PdfObject::is_named(const char* name) const {
    return qpdf_oh_is_name(file_, object_) != 0 && std::string(qpdf_oh_get_name(file_, object_)) == name;
}

std::uint64_t PdfObject::number() const {
    if (qpdf_oh_is_integer(file_, object_) == 0) return 0;
    const auto number = qpdf_oh_get_int_value(file_, object_);
    return number > 0 ? static_cast<std::uint64_t>(number) : 0;
}

double PdfObject::real() const {
    return qpdf_oh_is_number(file_, object_) != 0 ? qpdf_oh_get_numeric_value(file_, object_) : 0;
}

std::optional<Bytes> PdfObject::data(qpdf_stream_decode_level_e level) const {
    if (!is_stream()) return std::nullopt;
    unsigned char* bytes = nullptr;
    std::size_t size = 0;
    const auto done = qpdf_oh_get_stream_data(file_, object_, level, nullptr, &bytes, &size);
    const std::unique_ptr<unsigned char, void (*)(void*)> held(bytes, std::free);
    if ((done & QPDF_ERRORS) != 0 || (bytes == nullptr && size > 0)) {
        forget_error(file_);
        return std::nullopt;
    }
    return Bytes(bytes, bytes + size);
}

std::optional<Bytes> PdfObject::raw() const {
    return data(qpdf_dl_none);
}

bool PdfObject::is_deflated() const {
    const auto filters = at("/Filter");
    const auto first = filters.items() == 1 ? filters.item(0) : filters;
    return first.is_named("/FlateDecode") || first.is_named("/Fl");
}

Unpacked PdfObject::unpacked(std::size_t most) const {
    const bool filtered = !at("/Filter").is_null();
    const bool deflated = is_deflated() && at("/DecodeParms").is_null() && at("/DP").is_null();
    auto bytes = data(!filtered || deflated ? qpdf_dl_none : qpdf_dl_generalized);
    if (!bytes) return {{}, false, false};
    if (deflated) return inflated(*bytes, most, true);
    const bool over = bytes->size() > most;
    if (over) bytes->resize(most);
    return {*std::move(bytes), true, over};
}

bool PdfObject::is_whole(std::size_t most) const {
    const auto bytes = data(is_deflated() ? qpdf_dl_none : qpdf_dl_generalized);
    return bytes && (!is_deflated() || inflated(*bytes, most, false).whole);
}

std::optional<PdfObjects> PdfObjects::of(ByteView file, const Secret& password) {
    const std::string opens = to_text(password.view());  // as the library wants it, with an end
    Held held(qpdf_init());
    qpdf_silence_errors(held.get());
    qpdf_set_suppress_warnings(held.get(), QPDF_TRUE);
    const auto read = qpdf_read_memory(held.get(), "scan", reinterpret_cast<const char*>(file.data()), file.size(),
                                       password.empty() ? nullptr : opens.c_str());
    const int pages = (read & QPDF_ERRORS) == 0 ? qpdf_get_num_pages(held.get()) : 0;
    forget_error(held.get());
    if (pages < 1) return std::nullopt;
    return PdfObjects(std::move(held), static_cast<std::size_t>(pages));
}

PdfObject PdfObjects::page(std::size_t index) const {
    return {file_.get(), qpdf_get_page_n(file_.get(), index)};
}

}  // namespace jcic::scanner
