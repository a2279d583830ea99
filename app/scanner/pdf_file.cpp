#include "app/scanner/pdf_file.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "app/base/numbers.h"
#include "app/scanner/inflate.h"

namespace jcic::scanner {

namespace {

constexpr std::size_t most_values = 4'000'000;
constexpr std::size_t most_unpacked_objects = std::size_t{128} << 20U;  ///< bytes
constexpr std::uint32_t largest_object = 8'388'607;                     ///< ISO 32000-1, annex C.2
constexpr std::size_t npos = std::string_view::npos;

std::string_view as_text(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool is_given(const PdfValue* value) {
    return value != nullptr && !value->is(PdfValue::Kind::null);
}

std::size_t number_or(const PdfValue& dictionary, std::string_view name, std::size_t other) {
    const auto* value = dictionary.at(name);
    return value == nullptr ? other : value->whole().value_or(other);
}

/// What stands alone, or alone in an array.
const PdfValue* only(const PdfValue* value) {
    if (value == nullptr || !value->is(PdfValue::Kind::array)) return value;
    return value->in.size() == 1 ? &value->in.front() : nullptr;
}

/// ISO/IEC 15948, section 9: each row says of what its bytes are the difference.
std::optional<Bytes> without_prediction(const Bytes& rows, std::size_t row, std::size_t pixel) {
    Bytes out;
    Bytes above(row);
    for (std::size_t at = 0; at < rows.size(); at += row + 1) {
        const std::size_t size = std::min(row, rows.size() - at - 1);
        Bytes now(row);
        for (std::size_t i = 0; i < size; ++i) {
            const int left = i >= pixel ? now[i - pixel] : 0;
            const int corner = i >= pixel ? above[i - pixel] : 0;
            const int up = above[i];
            const int nearest = left + up - corner;
            const int to_left = std::abs(nearest - left);
            const int to_up = std::abs(nearest - up);
            const int to_corner = std::abs(nearest - corner);
            const int paeth = to_left <= to_up && to_left <= to_corner ? left : to_up <= to_corner ? up : corner;
            const std::array<int, 5> predicted{0, left, up, (left + up) / 2, paeth};
            if (rows[at] >= predicted.size()) return std::nullopt;
            now[i] = static_cast<std::uint8_t>(rows[at + 1 + i] + predicted[rows[at]]);
        }
        out.insert(out.end(), now.begin(), now.begin() + static_cast<std::ptrdiff_t>(size));
        above = std::move(now);
    }
    return out;
}

/// Where "12 0 obj" begins, of which the last word stands there; nullopt if it is no beginning.
std::optional<std::size_t> beginning_before(ByteView file, std::size_t word) {
    const auto back_over = [&](std::size_t& at, auto what) {
        const auto from = at;
        while (at > 0 && what(file[at - 1])) --at;
        return at < from;
    };
    const auto is_digit = [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; };
    auto at = word;
    const bool found = back_over(at, is_pdf_blank) && back_over(at, is_digit) && back_over(at, is_pdf_blank) &&
                       back_over(at, is_digit) &&
                       (at == 0 || ends_pdf_word(file[at - 1]) || file[at - 1] == 'j' ||
                        file[at - 1] == 'm');  // "endobj", "endstream" without a blank
    return found ? std::optional(at) : std::nullopt;
}

}  // namespace

PdfFile::PdfFile(ByteView file) : file_(file), values_left_(most_values), bytes_left_(most_unpacked_objects) {
    constexpr std::size_t head = 1024;
    const auto begin = as_text(file.first(std::min(file.size(), head))).find("%PDF-");
    if (begin != npos) file_ = file.subspan(begin);
    if (read_tables() && leads_to_catalogue()) return;
    places_.clear();
    known_.clear();
    packed_.clear();
    trailer_ = PdfValue{};
    search();
}

std::vector<std::uint32_t> PdfFile::ids() const {
    std::vector<std::uint32_t> out;
    for (const auto& [id, place] : places_)
        if (place.kind != Place::Kind::free) out.push_back(id);
    return out;
}

bool PdfFile::is_hidden(std::uint32_t id) const {
    const auto place = places_.find(id);
    return place != places_.end() && place->second.kind == Place::Kind::packed_in && is_given(trailer_.at("Encrypt"));
}

const PdfFile::Object* PdfFile::object(std::uint32_t id) {
    if (const auto known = known_.find(id); known != known_.end()) return known->second ? &*known->second : nullptr;
    const auto place = places_.find(id);
    if (place == places_.end() || !reading_.insert(id).second) return nullptr;
    auto object = read(id, place->second);
    reading_.erase(id);
    const auto& kept = known_.emplace(id, std::move(object)).first->second;
    return kept ? &*kept : nullptr;
}

const PdfValue* PdfFile::resolved(const PdfValue& value) {
    constexpr int most_steps = 16;
    const auto* out = &value;
    for (int step = 0; out->is(PdfValue::Kind::reference); ++step) {
        const auto* found = step < most_steps ? object(out->id()) : nullptr;
        if (found == nullptr) return nullptr;
        out = &found->value;
    }
    return out;
}

std::optional<PdfFile::Object> PdfFile::read(std::uint32_t id, const Place& place) {
    if (place.kind == Place::Kind::at) {
        auto found = parsed(place.where);
        if (!found || found->id != id) return std::nullopt;
        return std::move(found->object);
    }
    if (place.kind == Place::Kind::free || is_hidden(id)) return std::nullopt;
    const auto* in = packed(static_cast<std::uint32_t>(place.where));
    const auto at = in == nullptr ? std::map<std::uint32_t, std::size_t>::const_iterator{} : in->at.find(id);
    if (in == nullptr || at == in->at.end()) return std::nullopt;
    auto value = PdfReader(in->bytes, at->second, values_left_).value();
    if (!value) return std::nullopt;
    return Object{*std::move(value)};
}

std::optional<PdfFile::Parsed> PdfFile::parsed(std::size_t at) {
    PdfReader reader(file_, at, values_left_);
    const auto id = reader.digits();
    if (!id || *id == 0 || *id > largest_object || !reader.digits() || !reader.word("obj")) return std::nullopt;
    auto value = reader.value();
    if (!value) return std::nullopt;
    Parsed out{static_cast<std::uint32_t>(*id), {*std::move(value)}, reader.at()};
    if (!out.object.value.is(PdfValue::Kind::dictionary) || !reader.word("stream")) return out;
    auto begin = reader.at();
    if (begin < file_.size() && file_[begin] == '\r') ++begin;
    if (begin < file_.size() && file_[begin] == '\n') ++begin;
    out.object.stream = stream_of(out.object.value, begin);
    if (!out.object.stream) return std::nullopt;
    out.end = begin + out.object.stream->size();
    return out;
}

/// As long as it says; where no end stands there, up to the next.
std::optional<ByteView> PdfFile::stream_of(const PdfValue& about, std::size_t begin) {
    const auto* said = about.at("Length");
    if (said != nullptr) said = resolved(*said);
    const auto length = said == nullptr ? std::nullopt : said->whole();
    const auto rest = file_.subspan(std::min(begin, file_.size()));
    if (length && *length <= rest.size() && PdfReader(rest, *length, values_left_).word("endstream"))
        return rest.first(*length);
    const auto end = as_text(rest).find("endstream");
    return end == npos ? std::nullopt : std::optional(rest.first(end));
}

std::optional<Bytes> PdfFile::unpacked(const Object& object) {
    if (!object.stream) return std::nullopt;
    const auto* filter = only(object.value.at("Filter"));
    if (!is_given(object.value.at("Filter"))) return Bytes(object.stream->begin(), object.stream->end());
    if (filter == nullptr || !filter->is_named("FlateDecode")) return std::nullopt;
    auto out = inflated(*object.stream, bytes_left_, true);
    if (out.over) throw TooMuchPdf{};
    if (!out.whole) return std::nullopt;
    bytes_left_ -= out.bytes.size();
    const auto* how = only(object.value.at("DecodeParms"));
    const auto predictor = is_given(how) ? number_or(*how, "Predictor", 1) : 1;
    if (predictor == 1) return std::move(out.bytes);
    constexpr std::size_t by_rows = 10;
    constexpr std::size_t longest_row = 1U << 20U;
    const auto bits = number_or(*how, "Colors", 1) * number_or(*how, "BitsPerComponent", 8);
    const auto columns = number_or(*how, "Columns", 1);
    if (predictor < by_rows || bits == 0 || bits > 1024 || columns == 0 || columns > longest_row) return std::nullopt;
    return without_prediction(out.bytes, (columns * bits + 7) / 8, std::max<std::size_t>(1, bits / 8));
}

const PdfFile::Packed* PdfFile::packed(std::uint32_t id) {
    if (const auto known = packed_.find(id); known != packed_.end()) return known->second ? &*known->second : nullptr;
    std::optional<Packed> out;
    const auto* holder = object(id);
    auto bytes = holder == nullptr ? std::nullopt : unpacked(*holder);
    if (bytes) {
        const auto first = number_or(holder->value, "First", 0);
        const auto many = number_or(holder->value, "N", 0);
        out.emplace(Packed{*std::move(bytes), {}});
        PdfReader reader(out->bytes, 0, values_left_);
        for (std::size_t i = 0; i < many; ++i) {
            const auto which = reader.digits();
            const auto at = reader.digits();
            if (!which || !at || *which > largest_object || *at > out->bytes.size()) break;
            out->at.emplace(static_cast<std::uint32_t>(*which), first + *at);
        }
    }
    const auto& kept = packed_.emplace(id, std::move(out)).first->second;
    return kept ? &*kept : nullptr;
}

bool PdfFile::leads_to_catalogue() {
    const auto* root = trailer_.at("Root");
    if (root == nullptr || !root->is(PdfValue::Kind::reference)) return false;
    if (is_hidden(root->id())) return true;
    const auto* catalogue = resolved(*root);
    return catalogue != nullptr && is_given(catalogue->at("Pages"));
}

/// From the newest to the first. What a newer one says of an object counts.
bool PdfFile::read_tables() {
    constexpr std::size_t tail = 2048;
    const auto from = file_.size() - std::min(file_.size(), tail);
    const auto word = as_text(file_.subspan(from)).rfind("startxref");
    if (word == npos) return false;
    PdfReader reader(file_, from + word, values_left_);
    auto at = reader.word("startxref") ? reader.digits() : std::nullopt;
    std::set<std::size_t> seen;
    while (at && seen.insert(*at).second) {
        auto trailer = read_table(*at);
        if (!trailer) return false;
        const auto* beside = trailer->at("XRefStm");
        if (const auto place = beside == nullptr ? std::nullopt : beside->whole(); place && seen.insert(*place).second)
            if (!read_packed_table(*place)) return false;
        const auto* before = trailer->at("Prev");
        at = before == nullptr ? std::nullopt : before->whole();
        if (trailer_.is(PdfValue::Kind::null)) trailer_ = *std::move(trailer);
    }
    return !seen.empty();
}

std::optional<PdfValue> PdfFile::read_table(std::size_t at) {
    PdfReader reader(file_, std::min(at, file_.size()), values_left_);
    return reader.word("xref") ? read_lines(reader) : read_packed_table(at);
}

std::optional<PdfValue> PdfFile::read_lines(PdfReader& reader) {
    while (!reader.word("trailer")) {
        const auto first = reader.digits();
        const auto many = reader.digits();
        if (!first || !many) return std::nullopt;
        for (std::size_t i = 0; i < *many; ++i) {
            const auto at = reader.digits();
            if (!at || !reader.digits()) return std::nullopt;
            const bool used = reader.word("n");
            if ((!used && !reader.word("f")) || *first + i > largest_object) return std::nullopt;
            // At the file's beginning is no object: some writers say "in use" of what they left out.
            const auto kind = used && *at > 0 ? Place::Kind::at : Place::Kind::free;
            places_.try_emplace(static_cast<std::uint32_t>(*first + i), Place{kind, *at});
        }
    }
    auto out = reader.value();
    return out && out->is(PdfValue::Kind::dictionary) ? out : std::nullopt;
}

/// Section 7.5.8: three numbers for each object, each as wide as /W says.
std::optional<PdfValue> PdfFile::read_packed_table(std::size_t at) {
    auto found = parsed(std::min(at, file_.size()));
    const auto* type = found ? found->object.value.at("Type") : nullptr;
    if (type == nullptr || !type->is_named("XRef")) return std::nullopt;
    const auto bytes = unpacked(found->object);
    const auto& about = found->object.value;
    const auto* widths = about.at("W");
    if (!bytes || widths == nullptr || widths->in.size() != 3) return std::nullopt;
    std::array<std::size_t, 3> wide{};
    for (std::size_t i = 0; i < wide.size(); ++i) wide[i] = widths->in[i].whole().value_or(9);
    if (std::ranges::any_of(wide, [](auto one) { return one > 8; })) return std::nullopt;
    std::vector<std::size_t> ranges{0, number_or(about, "Size", 0)};
    if (const auto* index = about.at("Index"); is_given(index)) {
        ranges.clear();
        for (const auto& one : index->in) ranges.push_back(one.whole().value_or(0));
    }
    std::size_t next = 0;
    const auto number = [&](std::size_t size, std::size_t otherwise) {
        std::size_t out = size == 0 ? otherwise : 0;
        for (std::size_t i = 0; i < size; ++i) out = out << 8U | (*bytes)[next++];
        return out;
    };
    const auto each = wide[0] + wide[1] + wide[2];
    for (std::size_t range = 0; range + 1 < ranges.size(); range += 2)
        for (std::size_t i = 0; i < ranges[range + 1] && each > 0 && bytes->size() - next >= each; ++i) {
            const auto kind = number(wide[0], 1);
            const auto where = number(wide[1], 0);
            static_cast<void>(number(wide[2], 0));
            if (ranges[range] + i > largest_object) return std::nullopt;
            const auto is = kind == 1 ? Place::Kind::at : kind == 2 ? Place::Kind::packed_in : Place::Kind::free;
            places_.try_emplace(static_cast<std::uint32_t>(ranges[range] + i), Place{is, where});
        }
    return std::move(found->object.value);
}

/// What stands later in the file counts, as it does for whoever appends to one.
void PdfFile::search() {
    const auto text = as_text(file_);
    for (std::size_t at = text.find("obj"); at != npos;) {
        auto next = at + 3;
        if (const auto begin = beginning_before(file_, at)) {
            PdfReader reader(file_, *begin, values_left_);
            const auto id = reader.digits();
            auto found = parsed(*begin);
            if (id && *id > 0 && *id <= largest_object) {
                const auto which = static_cast<std::uint32_t>(*id);
                places_.insert_or_assign(which, Place{Place::Kind::at, *begin});
                if (found) next = std::max(next, found->end);
                known_.insert_or_assign(which, found ? std::optional(std::move(found->object)) : std::nullopt);
            }
        }
        at = text.find("obj", next);
    }
    search_trailers();
    place_all_packed();
}

void PdfFile::search_trailers() {
    const auto text = as_text(file_);
    const auto take = [&](const PdfValue& value) {
        if (is_given(value.at("Root"))) trailer_ = value;
    };
    for (const auto& [id, object] : known_)
        if (const auto* type = object ? object->value.at("Type") : nullptr; type != nullptr && type->is_named("XRef"))
            take(object->value);
    for (auto at = text.find("trailer"); at != npos; at = text.find("trailer", at + 1)) {
        PdfReader reader(file_, at, values_left_);
        if (!reader.word("trailer")) continue;
        if (const auto value = reader.value()) take(*value);
    }
}

void PdfFile::place_all_packed() {
    std::vector<std::uint32_t> holders;
    for (const auto& [id, object] : known_)
        if (const auto* type = object ? object->value.at("Type") : nullptr; type != nullptr && type->is_named("ObjStm"))
            holders.push_back(id);
    for (const auto id : holders)
        if (const auto* in = packed(id))
            for (const auto& [which, at] : in->at) places_.try_emplace(which, Place{Place::Kind::packed_in, id});
}

}  // namespace jcic::scanner
