#pragma once
// A PDF's objects by their numbers, as its own tables place them (ISO 32000-1 section 7.5). Where there is no table
// that leads to its catalogue, as in a file whose writer was interrupted, by a search through the file.

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "app/base/bytes.h"
#include "app/scanner/pdf_values.h"

namespace jcic::scanner {

class PdfFile {
public:
    /// Throws TooMuchPdf, as all its functions.
    explicit PdfFile(ByteView file);

    struct Object {
        PdfValue value;
        std::optional<ByteView> stream{};  ///< as in the file
    };
    /// Null: it is not where the table says, or nothing that can be read. Lives as long as the file.
    [[nodiscard]] const Object* object(std::uint32_t id);
    /// Follows references, however many; null where one leads nowhere.
    [[nodiscard]] const PdfValue* resolved(const PdfValue& value);
    [[nodiscard]] const PdfValue& trailer() const { return trailer_; }
    [[nodiscard]] std::vector<std::uint32_t> ids() const;
    /// Whether it stands in a stream that is encrypted: what it says is not known here.
    [[nodiscard]] bool is_hidden(std::uint32_t id) const;

private:
    /// Where an object is: at a place of the file, or packed into another.
    struct Place {
        enum class Kind : std::uint8_t { free, at, packed_in } kind = Kind::free;
        std::size_t where = 0;
    };
    /// Of an object that others are packed into.
    struct Packed {
        Bytes bytes;
        std::map<std::uint32_t, std::size_t> at;
    };
    struct Parsed {
        std::uint32_t id = 0;
        Object object;
        std::size_t end = 0;
    };

    [[nodiscard]] bool read_tables();
    [[nodiscard]] std::optional<PdfValue> read_table(std::size_t at);
    [[nodiscard]] std::optional<PdfValue> read_lines(PdfReader& reader);
    [[nodiscard]] std::optional<PdfValue> read_packed_table(std::size_t at);
    void search();
    void search_trailers();
    void place_all_packed();
    [[nodiscard]] bool leads_to_catalogue();
    [[nodiscard]] std::optional<Parsed> parsed(std::size_t at);
    [[nodiscard]] std::optional<ByteView> stream_of(const PdfValue& about, std::size_t begin);
    [[nodiscard]] std::optional<Bytes> unpacked(const Object& object);
    [[nodiscard]] const Packed* packed(std::uint32_t id);
    [[nodiscard]] std::optional<Object> read(std::uint32_t id, const Place& place);

    ByteView file_;
    std::size_t values_left_;
    std::size_t bytes_left_;  ///< to unpack
    PdfValue trailer_;
    std::map<std::uint32_t, Place> places_;
    std::map<std::uint32_t, std::optional<Object>> known_;
    std::map<std::uint32_t, std::optional<Packed>> packed_;
    std::set<std::uint32_t> reading_;  ///< whose length may be another's number, and that one's again
};

}  // namespace jcic::scanner
