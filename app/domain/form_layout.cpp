#include "app/domain/form_layout.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/base/text.h"

namespace jcic::domain {
namespace {

constexpr std::string_view layout_head = "jcic-desk form layout v1";
constexpr std::size_t most_form_places = 200;
constexpr std::uint32_t least_marks = 3;
constexpr std::array place_words{
    std::pair{PlaceKind::mark, std::string_view("mark")}, std::pair{PlaceKind::clear, std::string_view("clear")},
    std::pair{PlaceKind::read, std::string_view("read")}, std::pair{PlaceKind::yes, std::string_view("yes")},
    std::pair{PlaceKind::no, std::string_view("no")},     std::pair{PlaceKind::digit, std::string_view("digit")}};

// The desk's own limits, in parts of a place that are ink.
constexpr double is_mark = 0.7;
constexpr double is_empty = 0.02;   // dust and noise
constexpr double is_ticked = 0.06;  // a pen's stroke through a box of 4 mm is a tenth of it
constexpr double not_clear_seen = 0.005;
constexpr double not_clear_sure = 0.03;

tl::unexpected<Fault> no_layout(std::size_t line, const char* reason) {
    return fail(FaultCode::file_form, "form.layout", {{"line", std::to_string(line)}, {"reason", reason}});
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> out;
    while (true) {
        const auto begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos) return out;
        line.remove_prefix(begin);
        const auto end = std::min(line.find_first_of(" \t\r"), line.size());
        out.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
}

/// "12" or "12.5" millimetres, with up to two decimals.
std::optional<double> millimetres(std::string_view text) {
    const auto point = std::min(text.find('.'), text.size());
    const auto whole = whole_number<std::uint32_t>(text.substr(0, point), 0, 297);
    if (!whole) return std::nullopt;
    if (point == text.size()) return *whole;
    auto decimals = std::string(text.substr(point + 1));
    if (decimals.empty() || decimals.size() > 2) return std::nullopt;
    if (!std::ranges::all_of(decimals, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    decimals.resize(2, '0');
    return *whole + ((decimals[0] - '0') * 10 + (decimals[1] - '0')) / 100.0;
}

Result<FormPlace> place_in(const std::vector<std::string_view>& words, std::size_t line) {
    if (words.size() != 6) return no_layout(line, "values");
    const auto* kind = std::ranges::find(place_words, words[0], [](const auto& one) { return one.second; });
    if (kind == place_words.end()) return no_layout(line, "kind");
    FormPlace out{kind->first, std::string(words[1])};
    if ((out.kind == PlaceKind::yes || out.kind == PlaceKind::no) && !parse_item(words[1]))
        return no_layout(line, "item");
    std::array<double, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = millimetres(words[i + 2]);
        if (!number) return no_layout(line, "number");
        numbers[i] = *number;
    }
    out.left = numbers[0];
    out.top = numbers[1];
    out.width = numbers[2];
    out.height = numbers[3];
    constexpr FormSheet sheet;
    if (out.width < 1 || out.height < 1 || out.left + out.width > sheet.width_mm ||
        out.top + out.height > sheet.height_mm)
        return no_layout(line, "place");
    return out;
}

class PlacesJudged {
public:
    PlacesJudged(const FormLayout& layout, const std::vector<std::optional<double>>& ink)
        : layout_(layout), ink_(ink) {}

    std::vector<FormRemark> take() {
        bool measured = true;
        for (std::size_t i = 0; i < layout_.places.size(); ++i) {
            const auto there = i < ink_.size() ? ink_[i] : std::nullopt;
            if (there)
                judge(layout_.places[i], *there);
            else
                measured = false;
        }
        if (!measured) add(FormSign::places_unmeasured, Weight::attention, {}, 0, false);
        for (const auto item : all_items) judge_item(item);
        add(FormSign::by_own_layout, Weight::note, {}, 0, false);
        return std::move(out_);
    }

private:
    void add(FormSign sign, Weight weight, const std::string& place, double ink, bool likely) {
        FormRemark remark{sign, weight, ink * 100, 0, likely};
        remark.place = place;
        out_.push_back(std::move(remark));
    }
    void judge(const FormPlace& place, double ink) {
        switch (place.kind) {
            case PlaceKind::mark:
                if (ink < is_mark) add(FormSign::mark_missing, Weight::danger, place.name, ink, ink < is_mark / 2);
                return;
            case PlaceKind::clear:
                if (ink > not_clear_seen)
                    add(FormSign::not_clear, Weight::danger, place.name, ink, ink > not_clear_sure);
                return;
            case PlaceKind::read:
                if (ink < is_ticked) add(FormSign::read_box_empty, Weight::danger, place.name, ink, ink < is_empty);
                return;
            case PlaceKind::digit:
                if (ink < is_ticked) add(FormSign::digit_empty, Weight::danger, place.name, ink, ink < is_empty);
                return;
            case PlaceKind::yes:
            case PlaceKind::no:
                return;  // both together
        }
    }
    [[nodiscard]] std::optional<double> box(Item item, PlaceKind kind) const {
        for (std::size_t i = 0; i < layout_.places.size() && i < ink_.size(); ++i)
            if (layout_.places[i].kind == kind && layout_.places[i].name == code_of(item)) return ink_[i];
        return std::nullopt;
    }
    void judge_item(Item item) {
        const auto yes = box(item, PlaceKind::yes);
        const auto no = box(item, PlaceKind::no);
        if (!yes || !no) return;
        const std::string name(code_of(item));
        const auto between = [](double ink) { return ink >= is_empty && ink < is_ticked; };
        const bool sure = !between(*yes) && !between(*no);
        if (*yes < is_ticked && *no < is_ticked) return add(FormSign::no_tick, Weight::danger, name, 0, sure);
        if (*yes >= is_ticked && *no >= is_ticked) return add(FormSign::both_ticked, Weight::danger, name, 0, true);
        // To be held against what is registered: the image alone does not know that.
        add(*yes >= is_ticked ? FormSign::ticked_yes : FormSign::ticked_no, Weight::note, name, 0, sure);
    }

    const FormLayout& layout_;
    const std::vector<std::optional<double>>& ink_;
    std::vector<FormRemark> out_;
};

}  // namespace

Result<FormLayout> read_form_layout(std::string_view text) {
    FormLayout out;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto words = words_of(text.substr(0, end));
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (number == 1) {
            if (line.substr(0, line.find('\r')) != layout_head) return no_layout(number, "head");
            continue;
        }
        if (words.empty() || words.front().starts_with('#')) continue;
        JCIC_TRY(auto place, place_in(words, number));
        if (out.places.size() == most_form_places) return no_layout(number, "many");
        out.places.push_back(std::move(place));
    }
    if (std::ranges::count(out.places, PlaceKind::mark, &FormPlace::kind) < least_marks)
        return no_layout(number, "marks");
    for (const auto item : all_items) {
        const auto boxes = [&](PlaceKind kind) {
            return std::ranges::count_if(
                out.places, [&](const auto& one) { return one.kind == kind && one.name == code_of(item); });
        };
        if (boxes(PlaceKind::yes) != boxes(PlaceKind::no) || boxes(PlaceKind::yes) > 1)
            return no_layout(number, "boxes");
    }
    return out;
}

std::vector<FormRemark> remarks_on_places(const FormLayout& layout, const std::vector<std::optional<double>>& ink) {
    return PlacesJudged(layout, ink).take();
}

}  // namespace jcic::domain
