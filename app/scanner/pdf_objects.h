#pragma once
// Reads single objects of an untrusted PDF with qpdf's C interface. Damaged objects count as absent.

#include <qpdf/qpdf-c.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/secret.h"
#include "app/scanner/inflate.h"

namespace jcic::scanner {

/// Lives no longer than its PdfObjects.
class PdfObject {
public:
    PdfObject(qpdf_data file, qpdf_oh object) : file_(file), object_(object) {}

    [[nodiscard]] PdfObject at(const std::string& key) const;  ///< of a dictionary or a stream: null if it has none
    [[nodiscard]] PdfObject item(int index) const;
    [[nodiscard]] int items() const;  ///< 0 if it is no array
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] bool is_null() const { return qpdf_oh_is_null(file_, object_) != 0; }
    /// Whether it is given, even as a reference to a missing object.
    [[nodiscard]] bool is_given() const { return !is_null() || id() != 0; }
    [[nodiscard]] bool is_array() const { return qpdf_oh_is_array(file_, object_) != 0; }
    [[nodiscard]] bool is_stream() const { return qpdf_oh_is_stream(file_, object_) != 0; }
    [[nodiscard]] bool is_dictionary() const { return qpdf_oh_is_dictionary(file_, object_) != 0; }
    [[nodiscard]] bool is_named(const char* name) const;
    [[nodiscard]] std::uint64_t number() const;  ///< 0 if it is none, or negative
    [[nodiscard]] double real() const;           ///< 0 if it is no number
    [[nodiscard]] int id() const { return qpdf_oh_get_object_id(file_, object_); }
    /// A stream's bytes as in the file; nullopt if unavailable.
    [[nodiscard]] std::optional<Bytes> raw() const;
    /// Decoded by all lossless filters, cut at `most` bytes.
    [[nodiscard]] Unpacked unpacked(std::size_t most) const;
    /// Whether its filters find no damage, within the first `most` bytes.
    [[nodiscard]] bool is_whole(std::size_t most) const;

private:
    [[nodiscard]] PdfObject dictionary() const;
    [[nodiscard]] std::optional<Bytes> data(qpdf_stream_decode_level_e level) const;
    [[nodiscard]] bool is_deflated() const;

    qpdf_data file_;
    qpdf_oh object_;
};

class PdfObjects {
public:
    /// nullopt if qpdf finds no pages, or the password does not open it.
    [[nodiscard]] static std::optional<PdfObjects> of(ByteView file, const Secret& password);
    [[nodiscard]] std::size_t pages() const { return pages_; }
    [[nodiscard]] PdfObject page(std::size_t index) const;

private:
    struct CleanUp {
        void operator()(qpdf_data it) const { qpdf_cleanup(&it); }
    };
    using Held = std::unique_ptr<std::remove_pointer_t<qpdf_data>, CleanUp>;
    PdfObjects(Held file, std::size_t pages) : file_(std::move(file)), pages_(pages) {}

    Held file_;
    std::size_t pages_;
};

}  // namespace jcic::scanner
