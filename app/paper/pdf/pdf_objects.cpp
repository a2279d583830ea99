#include "app/paper/pdf/pdf_objects.h"

#include <algorithm>
#include <charconv>

namespace jcic::paper {

namespace {

constexpr std::string_view begin_of_stream = "\nstream\n";
constexpr std::string_view end_of_stream = "\nendstream\n";
constexpr std::string_view end_of_object = "endobj\n";
constexpr std::string_view length_key = "/Length ";

/// Reads from the front of a text, and remembers whether all was as expected.
class Reading {
public:
    explicit Reading(std::string_view text) : text_(text) {}
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] std::string_view rest() const { return text_; }
    void skip_blanks() { text_.remove_prefix(std::min(text_.find_first_not_of(" \n"), text_.size())); }
    bool take(std::string_view expected) {
        if (!text_.starts_with(expected)) return false;
        text_.remove_prefix(expected.size());
        return true;
    }
    void expect(std::string_view expected) { good_ = take(expected) && good_; }
    std::size_t number() {
        skip_blanks();
        std::size_t value = 0;
        const auto end = std::from_chars(text_.data(), text_.data() + text_.size(), value);
        good_ = good_ && end.ec == std::errc();
        text_.remove_prefix(static_cast<std::size_t>(end.ptr - text_.data()));
        return value;
    }

private:
    std::string_view text_;
    bool good_ = true;
};

struct Found {
    std::size_t number;
    std::size_t offset;
};

/// The body of an object that begins at `from` and ends where the next thing begins.
std::optional<std::string_view> body_of(std::string_view pdf, const Found& found, std::size_t end) {
    if (found.offset > end || end > pdf.size()) return std::nullopt;
    Reading head(pdf.substr(found.offset, end - found.offset));
    const std::size_t number = head.number();
    head.expect(" 0 obj\n");
    if (!head.good() || number != found.number || !head.rest().ends_with(end_of_object)) return std::nullopt;
    return head.rest().substr(0, head.rest().size() - end_of_object.size());
}

/// A stream's length stands in an object of its own, known only after the stream was written: here it is dropped.
bool cut_stream(std::string_view body, PdfObjects& objects, std::size_t number) {
    const std::size_t begin = body.find(begin_of_stream);
    const std::size_t key = body.find(length_key);
    if (begin == std::string_view::npos || key > begin) return false;
    const std::string_view dictionary = body.substr(0, begin);
    Reading length(dictionary.substr(key + length_key.size()));
    const std::size_t length_object = length.number();
    length.expect(" 0 R");
    body.remove_prefix(begin + begin_of_stream.size());
    if (!length.good() || !body.ends_with(end_of_stream) || length_object >= objects.by_number.size()) return false;
    objects.by_number[number] = {PdfObject::Kind::stream,
                                 std::string(dictionary.substr(0, key)) + std::string(length.rest()),
                                 std::string(body.substr(0, body.size() - end_of_stream.size()))};
    objects.by_number[length_object] = {};
    return true;
}

}  // namespace

Result<PdfObjects> PdfObjects::take_apart(std::string_view pdf) {
    const auto fault = [] { return fail(FaultCode::paper_layout, "paper.pdf", {{"reason", "pdf"}}); };
    const std::size_t last = pdf.rfind("startxref\n");
    if (last == std::string_view::npos) return fault();
    Reading end(pdf.substr(last));
    end.expect("startxref\n");
    const std::size_t table_offset = end.number();
    if (!end.good() || table_offset >= last) return fault();

    Reading table(pdf.substr(table_offset));
    table.expect("xref\n0 ");
    const std::size_t size = table.number();
    table.expect("\n0000000000 65535 f \n");
    // An entry takes 20 bytes: what says that there are more than can be is no table.
    if (!table.good() || size == 0 || size > table.rest().size() / 20 + 1) return fault();
    std::vector<Found> found;
    for (std::size_t number = 1; number < size; ++number) {
        found.push_back({number, table.number()});
        table.expect(" 00000 n \n");
    }
    const auto roots = references_after(table.rest(), "/Root ");
    const auto infos = references_after(table.rest(), "/Info ");
    if (!table.good() || roots.size() != 1 || infos.size() != 1 || roots[0] >= size || infos[0] >= size) return fault();

    PdfObjects objects{std::vector<PdfObject>(size), roots[0], infos[0]};
    std::ranges::sort(found, {}, &Found::offset);
    std::vector<std::pair<std::size_t, std::string_view>> streams;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto body = body_of(pdf, found[i], i + 1 < found.size() ? found[i + 1].offset : table_offset);
        if (!body) return fault();
        if (body->ends_with(end_of_stream))
            streams.emplace_back(found[i].number, *body);
        else
            objects.by_number[found[i].number] = {PdfObject::Kind::value, std::string(*body), {}};
    }
    for (const auto& [number, body] : streams)
        if (!cut_stream(body, objects, number)) return fault();
    return objects;
}

std::size_t PdfObjects::add(PdfObject object) {
    by_number.push_back(std::move(object));
    return by_number.size() - 1;
}

std::vector<std::size_t> references_after(std::string_view dictionary, std::string_view key) {
    const std::size_t at = dictionary.find(key);
    if (at == std::string_view::npos) return {};
    Reading reading(dictionary.substr(at + key.size()));
    reading.skip_blanks();
    const bool array = reading.take("[");
    std::vector<std::size_t> numbers;
    do {
        const std::size_t number = reading.number();
        reading.expect(" 0 R");
        if (!reading.good()) break;
        numbers.push_back(number);
    } while (array);
    return numbers;
}

}  // namespace jcic::paper
