#include "app/scanner/pdf_objects.h"

#include <cstdlib>

namespace jcic::scanner {

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
