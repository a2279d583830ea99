#include "app/paper/pdf/cff_pruning.h"

#include <hb-subset.h>

#include <cstdint>
#include <memory>

namespace jcic::paper {

namespace {

struct HbRelease {
    void operator()(hb_blob_t* it) const { hb_blob_destroy(it); }
    void operator()(hb_face_t* it) const { hb_face_destroy(it); }
    void operator()(hb_subset_input_t* it) const { hb_subset_input_destroy(it); }
};
template <class T>
using Hb = std::unique_ptr<T, HbRelease>;

/// Reads a font's numbers, all big-endian. Past its end everything is zero, and good() is false.
class CffReading {
public:
    explicit CffReading(std::string_view cff) : cff_(cff) {}
    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] std::size_t place() const { return place_; }
    void go_to(std::size_t place) { place_ = place; }
    std::size_t number(std::size_t bytes) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i) {
            good_ = good_ && place_ < cff_.size();
            value = value << 8 | (good_ ? static_cast<std::uint8_t>(cff_[place_++]) : 0U);
        }
        return value;
    }
    /// Where the first object of the INDEX here (section 5) begins; goes on behind the INDEX.
    std::size_t index() {
        const std::size_t count = number(2);
        if (count == 0) return place_;
        const std::size_t width = number(1);
        const std::size_t data = place_ + (count + 1) * width - 1;
        place_ += count * width;
        place_ = data + number(width);
        return data + 1;
    }

private:
    std::string_view cff_;
    std::size_t place_ = 0;
    bool good_ = true;
};

/// The last operand before the operator CharStrings (17) in the Top DICT (section 4, tables 3 and 9): where it is.
std::size_t charstrings_place(CffReading& reading, std::size_t end) {
    std::size_t operand = 0;
    while (reading.good() && reading.place() < end) {
        const std::size_t first = reading.number(1);
        if (first == 17) return operand;
        if (first == 12)
            reading.number(1);
        else if (first == 28)
            operand = reading.number(2);
        else if (first == 29)
            operand = reading.number(4);
        else if (first == 30)  // a real number: nibbles up to 15
            for (std::size_t pair = 0; reading.good() && (pair & 15U) != 15 && pair >> 4 != 15;)
                pair = reading.number(1);
        else if (first >= 32 && first <= 246)
            operand = first - 139;
        else if (first >= 247 && first <= 250)
            operand = (first - 247) * 256 + reading.number(1) + 108;
        else if (first >= 251) {  // below zero: no place
            reading.number(1);
            operand = 0;
        }
    }
    return 0;
}

std::optional<std::size_t> count_of_glyphs(std::string_view cff) {
    CffReading reading(cff);
    reading.go_to(2);
    const std::size_t header = reading.number(1);
    reading.go_to(header);
    reading.index();  // names
    const std::size_t top = reading.index();
    const std::size_t end = reading.place();
    reading.go_to(top);
    const std::size_t place = charstrings_place(reading, end);
    reading.go_to(place);
    const std::size_t count = reading.number(2);
    if (!reading.good() || place == 0 || count == 0) return std::nullopt;
    return count;
}

/// `bytes` must live as long as the blob.
Hb<hb_blob_t> blob_over(std::string_view bytes) {
    return Hb<hb_blob_t>(
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
}

}  // namespace

std::optional<std::string> pruned_cff(std::string_view cff) {
    const auto glyphs = count_of_glyphs(cff);
    if (!glyphs) return std::nullopt;
    // The subsetter reads OpenType: around the font stand the least tables that it asks for.
    std::string head(
        "\0\1\0\0"
        "\0\0\0\0"
        "\0\0\0\0"
        "\x5F\x0F\x3C\xF5"
        "\0\0\x03\xE8",
        20);  // 1.0; 1000 units an em
    head.resize(54);
    const std::string maxp{0, 0, 0x50, 0, static_cast<char>(*glyphs >> 8), static_cast<char>(*glyphs)};
    const Hb<hb_face_t> tables(hb_face_builder_create());
    hb_face_builder_add_table(tables.get(), HB_TAG('h', 'e', 'a', 'd'), blob_over(head).get());
    hb_face_builder_add_table(tables.get(), HB_TAG('m', 'a', 'x', 'p'), blob_over(maxp).get());
    hb_face_builder_add_table(tables.get(), HB_TAG('C', 'F', 'F', ' '), blob_over(cff).get());
    const Hb<hb_blob_t> whole(hb_face_reference_blob(tables.get()));
    const Hb<hb_face_t> font(hb_face_create(whole.get(), 0));

    const Hb<hb_subset_input_t> wanted(hb_subset_input_create_or_fail());
    if (!wanted) return std::nullopt;
    hb_set_add_range(hb_subset_input_glyph_set(wanted.get()), 0, static_cast<hb_codepoint_t>(*glyphs - 1));
    hb_subset_input_set_flags(wanted.get(), HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    const Hb<hb_face_t> subset(hb_subset_or_fail(font.get(), wanted.get()));
    if (!subset) return std::nullopt;
    const Hb<hb_blob_t> table(hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' ')));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(table.get(), &size);
    std::string pruned(bytes, size);
    if (count_of_glyphs(pruned) != glyphs || pruned.size() >= cff.size()) return std::nullopt;
    return pruned;
}

}  // namespace jcic::paper
