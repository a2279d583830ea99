#include "app/paper/pdf/pdf_file.h"

#include <cairo-pdf.h>
#include <array>
#include <exception>
#include <set>

#include "app/base/secret.h"
#include "app/base/text.h"
#include "app/paper/pdf/cff_pruning.h"
#include "app/paper/pdf/cms.h"
#include "app/paper/pdf/pdf_archive.h"
#include "app/paper/pdf/pdf_objects.h"
#include "app/paper/pdf/pdf_pages.h"

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

namespace {

constexpr std::string_view recordings_key = "/XObject <<";

tl::unexpected<Fault> no_pdf() {
    return fail(FaultCode::paper_layout, "paper.cairo", {{"reason", "pdf"}});
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
    try {
        auto& written = *static_cast<std::string*>(closure);
        if (written.capacity() - written.size() < length) {
            std::string larger;
            larger.reserve(2 * (written.size() + length));
            larger.append(written);
            wipe(written);
            written = std::move(larger);
        }
        written.append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::exception&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

using ObjectKind = PdfObject::Kind;

/// Cairo 1.16 lists a recording once for each time that a page paints it; a key stands once (ISO 32000-1, 7.3.7).
void list_once(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        const std::size_t key = object.value.find(recordings_key);
        if (object.kind != ObjectKind::value || key == std::string::npos) continue;
        const std::size_t begin = key + recordings_key.size();
        const std::string_view all =
            std::string_view(object.value).substr(begin, object.value.find(">>", begin) - begin);
        std::set<std::string_view> seen;
        std::string once;
        for (std::size_t name = all.find('/'); name != std::string_view::npos;) {
            const std::size_t next = all.find('/', name + 1);
            const auto listed = all.substr(name, next - name);
            if (seen.insert(listed.substr(0, listed.find(' '))).second) once += listed;
            name = next;
        }
        object.value.replace(begin, all.size(), once);
    }
}

void prune_fonts(PdfObjects& objects) {
    for (PdfObject& object : objects.by_number) {
        if (object.kind != ObjectKind::stream || object.value.find("/Subtype /CIDFontType0C") == std::string::npos)
            continue;
        const auto font = inflated(object.stream);
        if (const auto pruned = font ? pruned_cff(*font) : std::nullopt) object.stream = deflated(*pruned);
    }
}

/// However the file is finished, or not.
struct Wiped {
    PdfObjects& objects;
    ~Wiped() {
        for (auto& object : objects.by_number) {
            wipe(object.value);
            wipe(object.stream);
        }
    }
};

}  // namespace

PdfFile::PdfFile(PageSize size, const std::string& title, UtcTime created, std::string language)
    : title_(visible_line(title)),
      language_(std::move(language)),
      created_(created),
      written_(std::make_unique<std::string>()),
      surface_(cairo_pdf_surface_create_for_stream(append, written_.get(), size.width, size.height)),
      cr_(cairo_create(surface_.get())) {
    keep_objects_apart(surface_.get());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, title_.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, pdf_creator);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, pdf_date(created).c_str());
}

PdfFile::~PdfFile() {
    cairo_surface_finish(surface_.get());  // it may write until then
    wipe(*written_);
}

Result<PdfBytes> PdfFile::finish(const std::vector<std::string>& last) {
    cairo_surface_finish(surface_.get());
    if (cairo_status(cr_.get()) != CAIRO_STATUS_SUCCESS || cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
        return no_pdf();
    JCIC_TRY(PdfObjects objects, PdfObjects::take_apart(*written_));
    const Wiped wiped{objects};
    JCIC_CHECK(describe(objects, heads_, language_));
    list_once(objects);
    prune_fonts(objects);
    JCIC_CHECK(mark_artifacts(objects));
    JCIC_CHECK(paint_last(objects, last));
    make_archival(objects, title_, language_, created_);
    return packed(objects);
}

}  // namespace jcic::paper
