#include "app/paper/pdf/pdf_packing.h"

#include <array>

#include "app/paper/pdf/cms.h"

#include "app/paper/pdf/flate.h"

namespace jcic::paper {

namespace {

/// Few and large streams take fewer bytes; a reader takes one apart whole for any of its objects.
constexpr std::size_t objects_a_stream = 1000;

/// A row of the cross-references: type, offset or stream's number, place within the stream.
using Entry = std::array<std::uint8_t, 7>;

Entry entry(std::uint8_t type, std::size_t where, std::size_t within) {
    return {type,
            static_cast<std::uint8_t>(where >> 24),
            static_cast<std::uint8_t>(where >> 16),
            static_cast<std::uint8_t>(where >> 8),
            static_cast<std::uint8_t>(where),
            static_cast<std::uint8_t>(within >> 8),
            static_cast<std::uint8_t>(within)};
}

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

bool stands_alone(char c) {
    return c == '<' || c == '>' || c == '[' || c == ']' || c == '/';
}

/// Appends a value without the blanks that nothing needs. What may hold text or a comment is left as it is.
void append_squeezed(std::string& out, std::string_view value) {
    if (value.find_first_of("(%") != std::string_view::npos) {
        out += value;
        return;
    }
    bool blank = false;
    for (const char c : value) {
        if (is_blank(c)) {
            blank = true;
            continue;
        }
        if (blank && !stands_alone(c) && !out.empty() && !stands_alone(out.back())) out += ' ';
        blank = false;
        out += c;
    }
}

class Packing {
public:
    explicit Packing(const PdfObjects& objects) : objects_(objects), entries_(objects.by_number.size()) {}

    PdfBytes write() {
        out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
        entries_[0] = entry(0, 0, 0xFFFF);
        std::vector<std::size_t> values;
        for (std::size_t number = 1; number < objects_.by_number.size(); ++number) {
            const PdfObject& object = objects_.by_number[number];
            if (object.kind == PdfObject::Kind::unused) entries_[number] = entry(0, 0, 0xFFFF);
            if (object.kind == PdfObject::Kind::stream) write_stream(number, object.value, object.stream);
            if (object.kind == PdfObject::Kind::value) values.push_back(number);
            if (values.size() == objects_a_stream) write_together(values);
        }
        if (!values.empty()) write_together(values);
        write_references();
        return to_bytes(out_);
    }

private:
    void write_stream(std::size_t number, std::string_view dictionary, std::string_view stream) {
        entries_[number] = entry(1, out_.size(), 0);
        out_ += std::to_string(number) + " 0 obj\n";
        out_ += dictionary.substr(0, dictionary.rfind(">>"));
        out_ += "/Length " + std::to_string(stream.size()) + ">>\nstream\n";
        out_ += stream;
        out_ += "\nendstream\nendobj\n";
    }

    void write_together(std::vector<std::size_t>& numbers) {
        const std::size_t stream_number = entries_.size();
        entries_.emplace_back();
        std::string places;
        std::string values;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            entries_[numbers[i]] = entry(2, stream_number, i);
            places += std::to_string(numbers[i]) + " " + std::to_string(values.size()) + " ";
            append_squeezed(values, objects_.by_number[numbers[i]].value);
            values += '\n';
        }
        write_stream(stream_number,
                     "<</Type/ObjStm/Filter/FlateDecode/N " + std::to_string(numbers.size()) + "/First " +
                         std::to_string(places.size()) + ">>",
                     deflated(places + values));
        numbers.clear();
    }

    /// Each row but the first as its difference from the one above (PNG's predictor "up"): most differ by one.
    [[nodiscard]] std::string differences() const {
        constexpr char up = 2;
        std::string rows;
        Entry above{};
        for (const Entry& row : entries_) {
            rows += up;
            for (std::size_t i = 0; i < row.size(); ++i)
                rows += static_cast<char>(static_cast<std::uint8_t>(row[i] - above[i]));
            above = row;
        }
        return rows;
    }

    void write_references() {
        const std::size_t number = entries_.size();
        const std::size_t offset = out_.size();
        entries_.push_back(entry(1, offset, 0));
        const Digest digest = sha256(view(out_));
        const std::string id = to_hex(ByteView(digest).first(16));
        write_stream(number,
                     "<</Type/XRef/Size " + std::to_string(entries_.size()) + "/W[1 4 2]/Root " +
                         std::to_string(objects_.root) + " 0 R/Info " + std::to_string(objects_.info) + " 0 R/ID[<" +
                         id + "><" + id + ">]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>>>",
                     deflated(differences()));
        out_ += "startxref\n" + std::to_string(offset) + "\n%%EOF\n";
    }

    const PdfObjects& objects_;
    std::vector<Entry> entries_;  ///< by number
    std::string out_;
};

}  // namespace

PdfBytes packed(const PdfObjects& objects) {
    return Packing(objects).write();
}

}  // namespace jcic::paper
